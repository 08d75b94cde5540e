package io.workspaces.keycloak.workspace.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.LockWaits;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;

/** Locks the workspace's row in the database. */
public final class JpaWorkspaceLocks implements WorkspaceLocks {
    private final EntityManager em;
    private final Clock clock;

    public JpaWorkspaceLocks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void lock(WorkspaceId workspace) {
        LockWaits.limit(em);
        if (lockRow(workspace) == null) {
            // Two nodes may insert the row at the same time, and a constraint violation would abort the transaction.
            em.createQuery("insert into WspWorkspace (organizationId, realmId, adopted, createdAt, version)"
                            + " values (:org, :realm, false, :now, 0) on conflict do nothing")
                    .setParameter("org", workspace.organization())
                    .setParameter("realm", workspace.realm())
                    .setParameter("now", clock.millis())
                    .executeUpdate();
            lockRow(workspace);
        }
    }

    private @org.jspecify.annotations.Nullable WorkspaceEntity lockRow(WorkspaceId workspace) {
        return em.find(WorkspaceEntity.class, workspace.organization(), LockModeType.PESSIMISTIC_WRITE);
    }
}
