package io.workspaces.keycloak.workspace.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Like;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.workspace.Deletion;
import io.workspaces.keycloak.workspace.SettingsCopies;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Stores workspace rows with JPA; the settings are one JSON text. */
public final class JpaWorkspaceRecords implements WorkspaceRecords {

    private static final int SKIP_LOCKED = -2;

    private final EntityManager em;
    private final WorkspaceLocks locks;
    private final SettingsCopies copies;
    private final Clock clock;

    public JpaWorkspaceRecords(EntityManager em, WorkspaceLocks locks, SettingsCopies copies, Clock clock) {
        this.em = em;
        this.locks = locks;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public WorkspaceSettings settings(WorkspaceId id) {
        WorkspaceEntity row = em.find(WorkspaceEntity.class, id.organization());
        if (row == null || row.settings == null) {
            return WorkspaceSettings.DEFAULT;
        }
        return StoredJson.read(row.settings, WorkspaceSettings.class);
    }

    @Override
    public WorkspaceSettings settingsToChange(WorkspaceId id) {
        locks.lock(id);
        // Locking does not refresh an entity that was read before.
        em.refresh(Objects.requireNonNull(em.find(WorkspaceEntity.class, id.organization())));
        return settings(id);
    }

    @Override
    public void saveSettings(WorkspaceId id, WorkspaceSettings settings) {
        locks.lock(id);
        WorkspaceEntity row = Objects.requireNonNull(em.find(WorkspaceEntity.class, id.organization()));
        row.settings = StoredJson.write(settings);
        row.version++;
        copies.write(id, settings);
    }

    @Override
    public List<WorkspaceId> naming(String realm, String provider) {
        return em
                .createQuery(
                        "select w.organizationId from WspWorkspace w where w.realmId = :realm"
                                + " and w.settings like :named escape '!' order by w.organizationId",
                        String.class)
                .setParameter("realm", realm)
                .setParameter("named", Like.containing(StoredJson.write(provider)))
                .getResultList()
                .stream()
                .map(id -> new WorkspaceId(realm, id))
                .filter(id -> settings(id).name(provider))
                .toList();
    }

    @Override
    public List<WorkspaceId> all() {
        return em.createQuery("select w.realmId, w.organizationId from WspWorkspace w", WorkspaceId.class)
                .getResultList();
    }

    @Override
    public void startDeletion(WorkspaceId id, long total) {
        locks.lock(id);
        WorkspaceEntity row = Objects.requireNonNull(em.find(WorkspaceEntity.class, id.organization()));
        if (row.deletionAt == null) {
            row.deletionAt = clock.millis();
            row.deletionTotal = total;
        }
    }

    @Override
    public Optional<Deletion> deletion(WorkspaceId id) {
        WorkspaceEntity row = em.find(WorkspaceEntity.class, id.organization());
        return row == null || row.deletionAt == null
                ? Optional.empty()
                : Optional.of(new Deletion(
                        Instant.ofEpochMilli(row.deletionAt), Objects.requireNonNullElse(row.deletionTotal, 0L)));
    }

    @Override
    public Optional<WorkspaceId> nextDeletion(Set<String> butOrganizations) {
        return em.createQuery(
                        "select w from WspWorkspace w where w.deletionAt is not null"
                                + " and w.organizationId not in :but order by w.deletionAt",
                        WorkspaceEntity.class)
                .setParameter("but", butOrganizations)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new WorkspaceId(row.realmId, row.organizationId));
    }
}
