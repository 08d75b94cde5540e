package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of data keys. What is read is what the database holds now, not what the session knew. */
public interface StoredDataKeys {
    Optional<DataKey> find(WorkspaceId workspace);

    /** Reads the row and keeps others from changing it until the end of the transaction. */
    Optional<DataKey> findShared(WorkspaceId workspace);

    /** Reads the row and keeps others from changing or sharing it until the end of the transaction. */
    Optional<DataKey> findLocked(WorkspaceId workspace);

    /** Inserts the row unless the workspace has one; never fails when two do so at once. */
    void insertIfAbsent(DataKey key);

    /** Replaces a row read by {@link #findLocked} in this transaction. */
    void replace(DataKey key);

    /** One workspace whose rotation is due, the longest waiting first. */
    Optional<WorkspaceId> rotating(Instant now);

    /** Workspaces of a realm, due, whose keyset is wrapped by another master key than the one named. */
    List<WorkspaceId> wrappedByOther(String realm, String masterKeyId, Instant now, int limit);

    /** Realms with data keys. */
    List<String> realms();

    /** How many keysets of a realm each master key wraps. */
    Map<String, Long> countByMasterKey(String realm);

    /** Some keyset of the realm under that master key. */
    Optional<DataKey> sample(String realm, String masterKeyId);

    void delete(WorkspaceId workspace);

    void deleteRealm(String realm);
}
