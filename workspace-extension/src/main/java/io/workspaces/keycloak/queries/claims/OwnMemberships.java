package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Where the owner of a token is Active, workspaces included that nobody has opened before. */
public final class OwnMemberships {
    private static final Logger LOG = Logger.getLogger(OwnMemberships.class);

    private final ActiveMemberships memberships;
    private final BooleanSupplier organizations;
    private final FirstAccess firstAccess;

    /** @param organizations whether the realm has organizations switched on */
    public OwnMemberships(ActiveMemberships memberships, BooleanSupplier organizations, FirstAccess firstAccess) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.firstAccess = firstAccess;
    }

    /** Imports somebody who is in an organization that nobody has opened, in a transaction of its own. */
    public interface FirstAccess {
        void open(WorkspaceId workspace, String userId);
    }

    public List<ActiveMembership> of(String realm, String userId) {
        ActiveMemberships.Found found = memberships.of(realm, userId);
        if (found.unknown().isEmpty() || !organizations.getAsBoolean()) {
            return found.active();
        }
        found.unknown().forEach(workspace -> open(workspace, userId));
        return memberships.of(realm, userId).active();
    }

    /** No token may fail with it; the next one tries again. */
    private void open(WorkspaceId workspace, String userId) {
        try {
            firstAccess.open(workspace, userId);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The account %s was not taken into the workspace %s", userId, workspace.organization());
        }
    }
}
