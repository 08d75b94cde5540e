package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.queries.claims.ActiveMemberships;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Where the owner of a token is Active, workspaces included that nobody has opened before. */
final class OwnMemberships {
    private static final Logger LOG = Logger.getLogger(OwnMemberships.class);

    private final WorkspacesSession parts;

    OwnMemberships(WorkspacesSession parts) {
        this.parts = parts;
    }

    List<ActiveMembership> of(String realm, String userId) {
        ActiveMemberships.Found found = parts.views().activeMemberships().of(realm, userId);
        boolean organizations = parts.session().getContext().getRealm().isOrganizationsEnabled();
        if (found.unknown().isEmpty() || !organizations) {
            return found.active();
        }
        found.unknown().forEach(workspace -> open(workspace, userId));
        return parts.views().activeMemberships().of(realm, userId).active();
    }

    /** In a transaction of its own, since no token may fail with it; the next one tries again. */
    private void open(WorkspaceId workspace, String userId) {
        try {
            KeycloakModelUtils.runJobInTransaction(parts.session().getKeycloakSessionFactory(), job -> {
                WorkspacesSession own = WorkspacesSession.of(job);
                own.enterRealm(workspace.realm());
                own.system().firstAccessImport().adopt(workspace, userId);
            });
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The account %s was not taken into the workspace %s", userId, workspace.organization());
        }
    }
}
