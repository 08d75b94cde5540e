package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MaskedMetadata;
import io.workspaces.keycloak.metadata.MetadataEntries;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores metadata with JPA, and many rows with JDBC. Rows never stay managed. */
public final class JpaMetadataEntries implements MetadataEntries {
    /** The lock timeout that skips rows which others have locked (Jakarta Persistence 3.2). */
    private static final int SKIP_LOCKED = -2;

    private static final String OF_MEMBER = " where m.memberId = :member and m.orgId = :org and m.realmId = :realm";
    private static final String UNDER = " where m.orgId = :org and m.realmId = :realm and m.keyId in :keys";
    private static final String OTHERS =
            " where m.orgId = :org and m.realmId = :realm and m.keyId not in (:key, " + MetadataEntity.UNREADABLE + ")";

    private final EntityManager em;

    public JpaMetadataEntries(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<MaskedMetadata.Entry> masked(WorkspaceId workspace, String member) {
        return within(
                        workspace,
                        em.createQuery(
                                "select m.key, m.visibility, m.clients, m.revision, m.updatedAt from WspMetadata m"
                                        + OF_MEMBER,
                                MaskedRow.class))
                .setParameter("member", member)
                .getResultStream()
                .map(MaskedRow::entry)
                .toList();
    }

    private record MaskedRow(
            String key, Visibility visibility, @Nullable String clients, long revision, long updatedAt) {
        MaskedMetadata.Entry entry() {
            return new MaskedMetadata.Entry(
                    new MetadataKey(key),
                    MetadataEntity.audience(visibility, clients),
                    revision,
                    Instant.ofEpochMilli(updatedAt));
        }
    }

    @Override
    public List<MetadataEntry> all(WorkspaceId workspace, String member) {
        return rows(ofMember(workspace, member, ""));
    }

    @Override
    public List<MetadataEntry> ofMembers(WorkspaceId workspace, Collection<String> members) {
        em.flush();
        return MetadataTable.ofMembers(em, workspace, List.copyOf(members));
    }

    @Override
    public Optional<MetadataEntry> find(WorkspaceId workspace, String member, MetadataKey key) {
        return rows(ofMember(workspace, member, " and m.key = :key").setParameter("key", key.name())).stream()
                .findFirst();
    }

    @Override
    public Set<String> membersWithAny(WorkspaceId workspace, Collection<String> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return within(
                        workspace,
                        em.createQuery(
                                "select distinct m.memberId from WspMetadata m"
                                        + " where m.memberId in :members and " + WithoutIndex.by("m.orgId")
                                        + " = :org and m.realmId = :realm",
                                String.class))
                .setParameter("members", members)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public void insert(List<MetadataEntry> rows) {
        MetadataTable.insert(em, rows);
    }

    @Override
    public void update(List<MetadataEntry> rows) {
        MetadataTable.update(em, rows);
    }

    @Override
    public void updateAudience(List<MetadataEntry> rows) {
        MetadataTable.updateAudience(em, rows);
    }

    @Override
    public void reseal(List<MetadataEntry> rows) {
        MetadataTable.reseal(em, rows);
    }

    @Override
    public void markUnreadable(List<MetadataEntry> rows) {
        MetadataTable.reseal(
                em,
                rows.stream()
                        .map(row -> row.with(new Sealed(
                                MetadataEntity.UNREADABLE, row.sealed().ciphertext())))
                        .toList());
    }

    @Override
    public void delete(WorkspaceId workspace, String member, Collection<MetadataKey> keys) {
        if (!keys.isEmpty()) {
            within(workspace, em.createQuery("delete from WspMetadata m" + OF_MEMBER + " and m.key in :keys"))
                    .setParameter("member", member)
                    .setParameter("keys", keys.stream().map(MetadataKey::name).toList())
                    .executeUpdate();
        }
    }

    @Override
    public void deleteMembers(WorkspaceId workspace, Collection<String> members) {
        if (!members.isEmpty()) {
            within(
                            workspace,
                            em.createQuery("delete from WspMetadata m"
                                    + " where m.memberId in :members and " + WithoutIndex.by("m.orgId")
                                    + " = :org and m.realmId = :realm"))
                    .setParameter("members", members)
                    .executeUpdate();
        }
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        within(workspace, em.createQuery("delete from WspMetadata m where m.orgId = :org and m.realmId = :realm"))
                .executeUpdate();
    }

    @Override
    public void deleteRealm(String realm) {
        em.createQuery("delete from WspMetadata m where m.realmId = :realm")
                .setParameter("realm", realm)
                .executeUpdate();
    }

    @Override
    public long countOthers(WorkspaceId workspace, int keyId) {
        return within(workspace, em.createQuery("select count(*) from WspMetadata m" + OTHERS, Long.class))
                .setParameter("key", keyId)
                .getSingleResult();
    }

    @Override
    public boolean anyUnder(WorkspaceId workspace, Set<Integer> keyIds) {
        return !keyIds.isEmpty()
                && !within(workspace, em.createQuery("select 1 from WspMetadata m" + UNDER, Integer.class))
                        .setParameter("keys", keyIds)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    @Override
    public List<MetadataEntry> lockUnder(WorkspaceId workspace, Set<Integer> keyIds, int limit) {
        if (keyIds.isEmpty()) {
            return List.of();
        }
        return locked(within(workspace, em.createQuery("select m from WspMetadata m" + UNDER, MetadataEntity.class))
                .setParameter("keys", keyIds)
                .setMaxResults(limit));
    }

    @Override
    public List<MetadataEntry> lockOthers(WorkspaceId workspace, int keyId, int limit) {
        return locked(within(workspace, em.createQuery("select m from WspMetadata m" + OTHERS, MetadataEntity.class))
                .setParameter("key", keyId)
                .setMaxResults(limit));
    }

    private List<MetadataEntry> locked(TypedQuery<MetadataEntity> query) {
        return rows(query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
    }

    @Override
    public long countUnreadable(WorkspaceId workspace) {
        return within(
                        workspace,
                        em.createQuery(
                                "select count(*) from WspMetadata m"
                                        + " where m.orgId = :org and m.realmId = :realm and m.keyId = :unreadable",
                                Long.class))
                .setParameter("unreadable", MetadataEntity.UNREADABLE)
                .getSingleResult();
    }

    private TypedQuery<MetadataEntity> ofMember(WorkspaceId workspace, String member, String more) {
        return within(workspace, em.createQuery("select m from WspMetadata m" + OF_MEMBER + more, MetadataEntity.class))
                .setParameter("member", member);
    }

    private List<MetadataEntry> rows(TypedQuery<MetadataEntity> query) {
        List<MetadataEntity> found = query.getResultList();
        found.forEach(em::detach);
        return found.stream().map(MetadataEntity::toRow).toList();
    }

    private static <T> TypedQuery<T> within(WorkspaceId workspace, TypedQuery<T> query) {
        return query.setParameter("org", workspace.organization()).setParameter("realm", workspace.realm());
    }

    private static Query within(WorkspaceId workspace, Query query) {
        return query.setParameter("org", workspace.organization()).setParameter("realm", workspace.realm());
    }
}
