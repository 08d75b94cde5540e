package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of metadata. Reads see the current state of the database. */
public interface MetadataEntries {
    List<MaskedMetadata.Entry> masked(WorkspaceId workspace, String member);

    List<MetadataEntry> all(WorkspaceId workspace, String member);

    /** The rows of many members. */
    List<MetadataEntry> ofMembers(WorkspaceId workspace, Collection<String> members);

    Optional<MetadataEntry> find(WorkspaceId workspace, String member, MetadataKey key);

    /** The members among these that have metadata. */
    Set<String> membersWithAny(WorkspaceId workspace, Collection<String> members);

    /** Inserts many rows with few round trips. */
    void insert(List<MetadataEntry> rows);

    /** Updates all columns of existing rows. */
    void update(List<MetadataEntry> rows);

    /** Updates audience, revision and time of existing rows, not their encrypted bytes. */
    void updateAudience(List<MetadataEntry> rows);

    void delete(WorkspaceId workspace, String member, Collection<MetadataKey> keys);

    void deleteMembers(WorkspaceId workspace, Collection<String> members);

    void deleteWorkspace(WorkspaceId workspace);

    void deleteRealm(String realm);

    /** Whether a row is encrypted with one of the keys. */
    boolean anyUnder(WorkspaceId workspace, Set<Integer> keyIds);

    /** Counts the rows that are encrypted with another key than this one, without unreadable ones. */
    long countOthers(WorkspaceId workspace, int keyId);

    /**
     * Some rows that are encrypted with one of the keys, locked until the end of the transaction; skips rows that
     * others have locked.
     */
    List<MetadataEntry> lockUnder(WorkspaceId workspace, Set<Integer> keyIds, int limit);

    /** The same for any key but this one, without unreadable rows. */
    List<MetadataEntry> lockOthers(WorkspaceId workspace, int keyId, int limit);

    /** Updates only the encrypted bytes of rows that are locked. */
    void reseal(List<MetadataEntry> rows);

    /** Excludes rows from further rotations and leaves their bytes unchanged. */
    void markUnreadable(List<MetadataEntry> rows);

    long countUnreadable(WorkspaceId workspace);
}
