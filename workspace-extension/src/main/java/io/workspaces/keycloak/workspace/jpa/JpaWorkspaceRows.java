package io.workspaces.keycloak.workspace.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.Deletion;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRows;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Workspace rows through JPA; the settings are one JSON text. */
public final class JpaWorkspaceRows implements WorkspaceRows {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final int SKIP_LOCKED = -2;

    private final EntityManager em;
    private final WorkspaceLocks locks;
    private final Clock clock;

    public JpaWorkspaceRows(EntityManager em, WorkspaceLocks locks, Clock clock) {
        this.em = em;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public WorkspaceSettings settings(WorkspaceId id) {
        WorkspaceRow row = em.find(WorkspaceRow.class, id.organization());
        if (row == null || row.settings == null) {
            return WorkspaceSettings.DEFAULT;
        }
        try {
            return JSON.readValue(row.settings, WorkspaceSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public WorkspaceSettings settingsToChange(WorkspaceId id) {
        locks.lock(id);
        // The lock leaves a row as it was read before.
        em.refresh(Objects.requireNonNull(em.find(WorkspaceRow.class, id.organization())));
        return settings(id);
    }

    @Override
    public void saveSettings(WorkspaceId id, WorkspaceSettings settings) {
        locks.lock(id);
        WorkspaceRow row = Objects.requireNonNull(em.find(WorkspaceRow.class, id.organization()));
        row.settings = write(settings);
        row.version++;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<WorkspaceId> naming(String realm, String provider) {
        String json = write(provider).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return em
                .createQuery(
                        "select w.organizationId from WspWorkspace w where w.realmId = :realm"
                                + " and w.settings like :named escape '!' order by w.organizationId",
                        String.class)
                .setParameter("realm", realm)
                .setParameter("named", "%" + json + "%")
                .getResultList()
                .stream()
                .map(id -> new WorkspaceId(realm, id))
                .filter(id -> settings(id).name(provider))
                .toList();
    }

    @Override
    public List<WorkspaceId> all() {
        return em.createQuery("select w.realmId, w.organizationId from WspWorkspace w", Object[].class)
                .getResultStream()
                .map(row -> new WorkspaceId((String) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public void startDeletion(WorkspaceId id, long total) {
        locks.lock(id);
        WorkspaceRow row = Objects.requireNonNull(em.find(WorkspaceRow.class, id.organization()));
        if (row.deletionAt == null) {
            row.deletionAt = clock.millis();
            row.deletionTotal = total;
        }
    }

    @Override
    public Optional<Deletion> deletion(WorkspaceId id) {
        WorkspaceRow row = em.find(WorkspaceRow.class, id.organization());
        return row == null || row.deletionAt == null
                ? Optional.empty()
                : Optional.of(new Deletion(
                        Instant.ofEpochMilli(row.deletionAt), Objects.requireNonNullElse(row.deletionTotal, 0L)));
    }

    @Override
    public Optional<WorkspaceId> nextDeletion() {
        return em.createQuery(
                        "select w from WspWorkspace w where w.deletionAt is not null order by w.deletionAt",
                        WorkspaceRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new WorkspaceId(row.realmId, row.organizationId));
    }

    @Override
    public void remove(WorkspaceId id) {
        em.createQuery("delete from WspWorkspace w where w.organizationId = :org")
                .setParameter("org", id.organization())
                .executeUpdate();
    }

    @Override
    public void removeRealm(String realm) {
        em.createQuery("delete from WspWorkspace w where w.realmId = :realm")
                .setParameter("realm", realm)
                .executeUpdate();
    }
}
