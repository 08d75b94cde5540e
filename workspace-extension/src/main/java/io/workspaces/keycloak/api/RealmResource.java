package io.workspaces.keycloak.api;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.currentuser.CurrentUserEndpoint;
import io.workspaces.keycloak.api.currentuser.CurrentUserResource;
import io.workspaces.keycloak.api.metadata.AppMetadataEndpoint;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.audit.keycloak.AdminEventTrail;
import io.workspaces.keycloak.invitation.page.InvitationPages;
import io.workspaces.keycloak.server.setup.ClientScopes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** The root of the API under {@code /realms}: for workspace Admins, apps, services and invited people. */
public final class RealmResource {
    private final ApiHost host;

    public RealmResource(ApiHost host) {
        this.host = host;
    }

    /** The administration, for workspace Admins. */
    @Path("admin")
    public AdministrationResource administration() {
        KeycloakSession session = host.session();
        BearerCaller caller = BearerCaller.require(session, ClientScopes.ADMIN);
        caller.requirePerson();
        return new AdministrationResource(
                host,
                new AccessGuard(new WorkspaceAdminAuthority(
                        host.system().members().members(),
                        caller.user(),
                        caller.actor(),
                        session.getContext().resolveLocale(caller.user()),
                        host.clock())),
                trail(caller));
    }

    /** The audit trail, and Keycloak's admin events, of what somebody does who is no realm admin. */
    private AuditTrail trail(BearerCaller caller) {
        KeycloakSession session = host.session();
        RealmModel realm = session.getContext().getRealm();
        AdminEventBuilder events = new AdminEventBuilder(
                realm,
                new AdminAuth(realm, caller.token(), caller.user(), caller.client()),
                session,
                session.getContext().getConnection());
        return new AdminEventTrail(host::auditRowsOf, events, session);
    }

    /** The caller's workspaces. */
    @GET
    @Path("current-user")
    public Response currentUsers() {
        return new CurrentUserEndpoint(host).list();
    }

    @Path("{ws}/current-user")
    public CurrentUserResource currentUser(@PathParam("ws") String workspace) {
        return new CurrentUserEndpoint(host).in(workspace);
    }

    @POST
    @Path("{ws}/current-user/leave")
    public Response leave(@PathParam("ws") String workspace) {
        return new CurrentUserEndpoint(host).leave(workspace, this::trail);
    }

    /** The metadata of a member for services. */
    @GET
    @Path("{ws}/members/{member}/app-metadata")
    public Response appMetadata(@PathParam("ws") String workspace, @PathParam("member") String member) {
        return new AppMetadataEndpoint(host).metadata(workspace, member);
    }

    /** The console of workspace Admins. */
    @GET
    @Path("console")
    public Response console() {
        return new ConsolePage(host).render();
    }

    /** The pages that the links of invitations open. */
    @Path("invitations")
    public InvitationPages invitations() {
        return new InvitationPages(
                host.session(),
                host.system().workspaces(),
                host.system().members(),
                host.system().invitations(),
                host.system().activation(),
                host.clock());
    }
}
