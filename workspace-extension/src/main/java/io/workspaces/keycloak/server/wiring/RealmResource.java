package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.currentuser.CurrentUserResource;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.audit.keycloak.AdminEventTrail;
import io.workspaces.keycloak.invitation.page.InvitationPages;
import io.workspaces.keycloak.server.setup.ClientScopes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** What the realm's own door leads to. */
public final class RealmResource {
    private final WorkspacesSession parts;

    RealmResource(WorkspacesSession parts) {
        this.parts = parts;
    }

    /** The administration, for workspace Admins. */
    @Path("admin")
    public AdministrationResource administration() {
        KeycloakSession session = parts.session();
        RealmModel realm = session.getContext().getRealm();
        BearerCaller caller = BearerCaller.require(session, ClientScopes.ADMIN);
        caller.requirePerson();
        AdminEventBuilder events = new AdminEventBuilder(
                realm,
                new AdminAuth(realm, caller.token(), caller.user(), caller.client()),
                session,
                session.getContext().getConnection());
        return new AdministrationResource(
                parts,
                new AccessGuard(new WorkspaceAdminAuthority(
                        parts.members(),
                        caller.user(),
                        caller.actor(),
                        session.getContext().resolveLocale(caller.user()))),
                new AdminEventTrail(parts.auditRows(), events, session));
    }

    /** The caller's workspaces. */
    @GET
    @Path("current-user")
    public Response currentUsers() {
        return new CurrentUserEndpoint(parts).list();
    }

    @Path("{ws}/current-user")
    public CurrentUserResource currentUser(@PathParam("ws") String workspace) {
        return new CurrentUserEndpoint(parts).in(workspace);
    }

    /** What services read of a member. */
    @GET
    @Path("{ws}/members/{member}/app-metadata")
    public Response appMetadata(@PathParam("ws") String workspace, @PathParam("member") String member) {
        return new AppMetadataEndpoint(parts).metadata(workspace, member);
    }

    /** The console of workspace Admins. */
    @GET
    @Path("console")
    public Response console() {
        return new ConsolePage(parts.session()).render();
    }

    /** Where the links of invitations lead. */
    @Path("invitations")
    public InvitationPages invitations() {
        return new InvitationParts(parts).pages();
    }
}
