package io.workspaces.keycloak.server;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.audit.keycloak.AdminEventTrail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** What the realm's own door leads to. */
public final class RealmResource {
    private final Composition parts;

    RealmResource(Composition parts) {
        this.parts = parts;
    }

    /** The administration, for workspace Admins. */
    @Path("admin")
    public AdministrationResource administration() {
        KeycloakSession session = parts.session();
        RealmModel realm = session.getContext().getRealm();
        BearerCaller caller = BearerCaller.require(session, ClientScopes.ADMIN);
        if (caller.isServiceAccount()) {
            throw WorkspacesException.of(ErrorCode.FORBIDDEN, "A service account cannot be a workspace Admin");
        }
        AdminEventBuilder events = new AdminEventBuilder(
                realm,
                new AdminAuth(realm, caller.token(), caller.user(), caller.client()),
                session,
                session.getContext().getConnection());
        return new AdministrationResource(
                parts,
                new AccessGuard(new WorkspaceAdminAuthority(parts.members(), caller.user())),
                new AdminEventTrail(parts.auditRows(), events, session));
    }
}
