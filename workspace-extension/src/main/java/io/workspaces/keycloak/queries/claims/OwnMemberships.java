package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.FailureLog;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Finds the workspaces in which the owner of a token is Active, including organizations that nobody has used as
 * workspaces before.
 */
public final class OwnMemberships {
    private static final Logger LOG = Logger.getLogger(OwnMemberships.class);

    private final ActiveMemberships memberships;
    private final BooleanSupplier organizations;
    private final BiConsumer<WorkspaceId, String> firstAccess;

    /**
     * @param organizations whether the realm has organizations switched on
     * @param firstAccess imports a member of an organization that nobody has used as a workspace yet, in a transaction of
     *     its own
     */
    public OwnMemberships(
            ActiveMemberships memberships, BooleanSupplier organizations, BiConsumer<WorkspaceId, String> firstAccess) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.firstAccess = firstAccess;
    }

    public List<ActiveMembership> of(String realm, String userId) {
        ActiveMemberships.Found found = memberships.of(realm, userId);
        if (found.unknown().isEmpty() || !organizations.getAsBoolean()) {
            return found.active();
        }
        found.unknown().forEach(workspace -> open(workspace, userId));
        return memberships.of(realm, userId).active();
    }

    /** A failure must not prevent a token; the next token tries again. */
    private void open(WorkspaceId workspace, String userId) {
        try {
            firstAccess.accept(workspace, userId);
        } catch (RuntimeException failure) {
            FailureLog.warn(
                    LOG,
                    "The account " + userId + " was not taken into the workspace " + workspace.organization(),
                    failure);
        }
    }
}
