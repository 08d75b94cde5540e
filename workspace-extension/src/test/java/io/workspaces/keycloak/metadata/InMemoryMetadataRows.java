package io.workspaces.keycloak.metadata;

import static java.util.stream.Collectors.toSet;

import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The table of metadata as a map; behaves as the database does where two rows have one identity. */
public final class InMemoryMetadataRows implements MetadataEntries {
    private static final int UNREADABLE = 0;

    private final Map<String, MetadataEntry> rows = new TreeMap<>();

    private static String id(MetadataEntry row) {
        return row.member() + "\n" + row.key();
    }

    /** What a file does to the metadata of a member. */
    public void write(MetadataWrites writes) {
        writes.removed().forEach(row -> rows.remove(id(row)));
        update(writes.rewritten());
        insert(writes.added());
    }

    /** Remembers all rows; the answer brings them back. */
    public Runnable remember() {
        Map<String, MetadataEntry> former = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    private Stream<MetadataEntry> where(WorkspaceId workspace, Predicate<MetadataEntry> condition) {
        return rows.values().stream()
                .filter(row -> row.workspace().equals(workspace))
                .filter(condition);
    }

    private void remove(Predicate<MetadataEntry> condition) {
        rows.values().removeIf(condition);
    }

    @Override
    public List<MaskedMetadata.Entry> masked(WorkspaceId workspace, String member) {
        return all(workspace, member).stream().map(MaskedMetadata.Entry::of).toList();
    }

    @Override
    public List<MetadataEntry> all(WorkspaceId workspace, String member) {
        return where(workspace, row -> row.member().equals(member)).toList();
    }

    @Override
    public List<MetadataEntry> ofMembers(WorkspaceId workspace, Collection<String> members) {
        return where(workspace, row -> members.contains(row.member())).toList();
    }

    @Override
    public Optional<MetadataEntry> find(WorkspaceId workspace, String member, MetadataKey key) {
        return all(workspace, member).stream()
                .filter(row -> row.key().equals(key))
                .findFirst();
    }

    @Override
    public Set<String> membersWithAny(WorkspaceId workspace, Collection<String> members) {
        return where(workspace, row -> members.contains(row.member()))
                .map(MetadataEntry::member)
                .collect(toSet());
    }

    @Override
    public void insert(List<MetadataEntry> added) {
        for (MetadataEntry row : added) {
            if (rows.putIfAbsent(id(row), row) != null) {
                throw new IllegalStateException("primary key");
            }
        }
    }

    @Override
    public void update(List<MetadataEntry> changed) {
        changed.forEach(row -> rows.replace(id(row), row));
    }

    @Override
    public void updateAudience(List<MetadataEntry> changed) {
        changed.forEach(row -> rows.computeIfPresent(id(row), (id, stored) -> row.with(stored.sealed())));
    }

    @Override
    public void delete(WorkspaceId workspace, String member, Collection<MetadataKey> keys) {
        remove(row -> row.workspace().equals(workspace) && row.member().equals(member) && keys.contains(row.key()));
    }

    @Override
    public void deleteMembers(WorkspaceId workspace, Collection<String> members) {
        remove(row -> row.workspace().equals(workspace) && members.contains(row.member()));
    }

    @Override
    public void deleteWorkspace(WorkspaceId workspace) {
        remove(row -> row.workspace().equals(workspace));
    }

    @Override
    public void deleteRealm(String realm) {
        remove(row -> row.workspace().realm().equals(realm));
    }

    @Override
    public boolean anyUnder(WorkspaceId workspace, Set<Integer> keyIds) {
        return where(workspace, row -> keyIds.contains(row.sealed().keyId()))
                .findAny()
                .isPresent();
    }

    @Override
    public long countOthers(WorkspaceId workspace, int keyId) {
        return lockOthers(workspace, keyId, Integer.MAX_VALUE).size();
    }

    @Override
    public List<MetadataEntry> lockUnder(WorkspaceId workspace, Set<Integer> keyIds, int limit) {
        return where(workspace, row -> keyIds.contains(row.sealed().keyId()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<MetadataEntry> lockOthers(WorkspaceId workspace, int keyId, int limit) {
        Set<Integer> excepted = new HashSet<>(List.of(UNREADABLE));
        excepted.add(keyId);
        return where(workspace, row -> !excepted.contains(row.sealed().keyId()))
                .limit(limit)
                .toList();
    }

    @Override
    public void reseal(List<MetadataEntry> resealed) {
        resealed.forEach(row -> rows.computeIfPresent(id(row), (id, stored) -> stored.with(row.sealed())));
    }

    @Override
    public void markUnreadable(List<MetadataEntry> unreadable) {
        reseal(unreadable.stream()
                .map(row -> row.with(new Sealed(UNREADABLE, row.sealed().ciphertext())))
                .toList());
    }

    @Override
    public long countUnreadable(WorkspaceId workspace) {
        return where(workspace, row -> row.sealed().keyId() == UNREADABLE).count();
    }
}
