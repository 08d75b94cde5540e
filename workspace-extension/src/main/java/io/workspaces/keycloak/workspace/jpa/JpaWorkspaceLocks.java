package io.workspaces.keycloak.workspace.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.LockWaits;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.workspace.SettingsCopies;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;

/** Locks the workspace's row in the database. */
public final class JpaWorkspaceLocks implements WorkspaceLocks {
    private final EntityManager em;
    private final SettingsCopies copies;
    private final Clock clock;

    public JpaWorkspaceLocks(EntityManager em, SettingsCopies copies, Clock clock) {
        this.em = em;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public void lock(WorkspaceId workspace) {
        LockWaits.limit(em);
        if (lockRow(workspace) == null) {
            // Two nodes may insert the row at the same time, and a constraint violation would abort the transaction.
            WorkspaceSettings brought = copies.brought(workspace);
            em.createQuery("insert into WspWorkspace (organizationId, realmId, settings, adopted, createdAt, version)"
                            + " values (:org, :realm, :settings, false, :now, 0) on conflict do nothing")
                    .setParameter(
                            "settings", brought.equals(WorkspaceSettings.DEFAULT) ? null : StoredJson.write(brought))
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
