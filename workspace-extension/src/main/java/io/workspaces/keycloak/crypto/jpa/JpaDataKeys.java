package io.workspaces.keycloak.crypto.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.crypto.DataKey;
import io.workspaces.keycloak.crypto.DataKey.State;
import io.workspaces.keycloak.crypto.StoredDataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores data keys with JPA. Rows never stay managed, so that each read sees the database. */
public final class JpaDataKeys implements StoredDataKeys {
    private static final String INSERT = """
            insert into WspDataKey (orgId, realmId, version, wrapped, masterKeyId, primaryId, state,
                rotationTotal, createdAt, dueAt)
            values (:org, :realm, :version, :wrapped, :masterKey, :primary, :state, :total, :created, :due)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update WspDataKey k set k.version = :version, k.wrapped = :wrapped, k.masterKeyId = :masterKey,
                k.primaryId = :primary, k.state = :state, k.rotationTotal = :total, k.createdAt = :created,
                k.dueAt = :due
            where k.orgId = :org and k.realmId = :realm
            """;

    private final EntityManager em;

    public JpaDataKeys(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<DataKey> find(WorkspaceId workspace) {
        return one(byWorkspace(workspace));
    }

    @Override
    public Optional<DataKey> findShared(WorkspaceId workspace) {
        return one(byWorkspace(workspace).setLockMode(LockModeType.PESSIMISTIC_READ));
    }

    @Override
    public Optional<DataKey> findLocked(WorkspaceId workspace) {
        return one(byWorkspace(workspace).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void insertIfAbsent(DataKey key) {
        write(INSERT, key);
    }

    @Override
    public void replace(DataKey key) {
        write(UPDATE, key);
    }

    @Override
    public Optional<WorkspaceId> rotating(Instant now, Set<String> butOrganizations) {
        return em.createQuery("""
                        select k from WspDataKey k where k.state = :state and k.dueAt <= :now and k.orgId not in :but
                        order by k.dueAt, k.orgId
                        """, DataKeyEntity.class)
                .setParameter("state", State.ROTATING)
                .setParameter("now", now.toEpochMilli())
                .setParameter("but", butOrganizations)
                .setMaxResults(1)
                .getResultStream()
                .map(this::detached)
                .map(DataKey::workspace)
                .findFirst();
    }

    @Override
    public Optional<WorkspaceId> wrappedByOther(
            String realm, String masterKeyId, Instant now, Set<String> butOrganizations) {
        return em.createQuery("""
                        select k.orgId from WspDataKey k
                        where k.realmId = :realm and k.masterKeyId <> :masterKey and k.dueAt <= :now
                            and k.orgId not in :but
                        order by k.dueAt, k.orgId
                        """, String.class)
                .setParameter("realm", realm)
                .setParameter("masterKey", masterKeyId)
                .setParameter("now", now.toEpochMilli())
                .setParameter("but", butOrganizations)
                .setMaxResults(1)
                .getResultStream()
                .map(org -> new WorkspaceId(realm, org))
                .findFirst();
    }

    @Override
    public List<String> realms() {
        return em.createQuery("select distinct k.realmId from WspDataKey k order by k.realmId", String.class)
                .getResultList();
    }

    private record Wrapped(String masterKeyId, long dataKeys) {}

    @Override
    public Map<String, Long> countByMasterKey(String realm) {
        return em.createQuery(
                        "select k.masterKeyId, count(*) from WspDataKey k where k.realmId = :realm group by k.masterKeyId",
                        Wrapped.class)
                .setParameter("realm", realm)
                .getResultStream()
                .collect(toMap(Wrapped::masterKeyId, Wrapped::dataKeys));
    }

    @Override
    public Optional<DataKey> sample(String realm, String masterKeyId) {
        return one(em.createQuery(
                        "select k from WspDataKey k where k.realmId = :realm and k.masterKeyId = :masterKey order by k.orgId",
                        DataKeyEntity.class)
                .setParameter("realm", realm)
                .setParameter("masterKey", masterKeyId)
                .setMaxResults(1));
    }

    @Override
    public void delete(WorkspaceId workspace) {
        em.createQuery("delete from WspDataKey k where k.orgId = :org and k.realmId = :realm")
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .executeUpdate();
    }

    @Override
    public void deleteRealm(String realm) {
        em.createQuery("delete from WspDataKey k where k.realmId = :realm")
                .setParameter("realm", realm)
                .executeUpdate();
    }

    private TypedQuery<DataKeyEntity> byWorkspace(WorkspaceId workspace) {
        return em.createQuery(
                        "select k from WspDataKey k where k.orgId = :org and k.realmId = :realm", DataKeyEntity.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm());
    }

    private Optional<DataKey> one(TypedQuery<DataKeyEntity> query) {
        return query.getResultStream().map(this::detached).findFirst();
    }

    private DataKey detached(DataKeyEntity row) {
        em.detach(row);
        return row.toDataKey();
    }

    private void write(String statement, DataKey key) {
        em.createQuery(statement)
                .setParameter("org", key.workspace().organization())
                .setParameter("realm", key.workspace().realm())
                .setParameter("version", key.version())
                .setParameter("wrapped", key.wrapped())
                .setParameter("masterKey", key.masterKeyId())
                .setParameter("primary", key.primaryId())
                .setParameter("state", key.state())
                .setParameter("total", key.rotationTotal())
                .setParameter("created", key.createdAt().toEpochMilli())
                .setParameter("due", key.dueAt().toEpochMilli())
                .executeUpdate();
    }
}
