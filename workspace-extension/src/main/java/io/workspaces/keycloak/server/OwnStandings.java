package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.token.Standings;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Where the owner of a token is Active, workspaces included that nobody has opened before. */
final class OwnStandings {
    private static final Logger LOG = Logger.getLogger(OwnStandings.class);

    private final Composition parts;

    OwnStandings(Composition parts) {
        this.parts = parts;
    }

    List<Standing> of(String realm, String userId) {
        Standings.Found found = parts.views().standings().of(realm, userId);
        boolean organizations = parts.session().getContext().getRealm().isOrganizationsEnabled();
        if (found.unknown().isEmpty() || !organizations) {
            return found.active();
        }
        found.unknown().forEach(workspace -> open(workspace, userId));
        return parts.views().standings().of(realm, userId).active();
    }

    /** In a transaction of its own, since no token may fail with it; the next one tries again. */
    private void open(WorkspaceId workspace, String userId) {
        try {
            KeycloakModelUtils.runJobInTransaction(parts.session().getKeycloakSessionFactory(), job -> {
                Composition own = Composition.of(job);
                own.enterRealm(workspace.realm());
                own.system().firstAccess().adopt(workspace, userId);
            });
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The account %s was not taken into the workspace %s", userId, workspace.organization());
        }
    }
}
