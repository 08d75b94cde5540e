package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of metadata. What is read is what the database holds now. */
public interface MetadataEntries {
    List<MaskedMetadata.Entry> masked(WorkspaceId workspace, String member);

    List<MetadataEntry> all(WorkspaceId workspace, String member);

    Optional<MetadataEntry> find(WorkspaceId workspace, String member, MetadataKey key);

    /** Those of the members that have any. */
    Set<String> membersWithAny(WorkspaceId workspace, Collection<String> members);

    /** Inserts many rows in few round trips. */
    void insert(List<MetadataEntry> rows);

    /** Stores all of rows that are there. */
    void update(List<MetadataEntry> rows);

    /** Stores audience, revision and time of rows that are there, not their sealed bytes. */
    void updateAudience(List<MetadataEntry> rows);

    void delete(WorkspaceId workspace, String member, Collection<MetadataKey> keys);

    void deleteMembers(WorkspaceId workspace, Collection<String> members);

    void deleteWorkspace(WorkspaceId workspace);

    void deleteRealm(String realm);

    /** Whether a row lies under one of the keys. */
    boolean anyUnder(WorkspaceId workspace, Set<Integer> keyIds);

    /** Rows under another key than the one named, but for unreadable ones. */
    long countOthers(WorkspaceId workspace, int keyId);

    /** Some rows under the keys, locked until the end of the transaction; rows that others hold are left out. */
    List<MetadataEntry> lockUnder(WorkspaceId workspace, Set<Integer> keyIds, int limit);

    /** The same for any other key than the one named, but for unreadable rows. */
    List<MetadataEntry> lockOthers(WorkspaceId workspace, int keyId, int limit);

    /** Stores the sealed bytes of rows that were locked, nothing else of them. */
    void reseal(List<MetadataEntry> rows);

    /** Keeps rows out of further rotations, their bytes as they are. */
    void markUnreadable(List<MetadataEntry> rows);

    long countUnreadable(WorkspaceId workspace);
}
