package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of data keys. Reads see the current state of the database, not what the session has cached. */
public interface StoredDataKeys {
    Optional<DataKey> find(WorkspaceId workspace);

    /** Reads the row with a shared lock: nobody can change it until the end of the transaction. */
    Optional<DataKey> findShared(WorkspaceId workspace);

    /** Reads the row with an exclusive lock: nobody else can lock or change it until the end of the transaction. */
    Optional<DataKey> findLocked(WorkspaceId workspace);

    /** Inserts the row unless the workspace has one; does not fail if two transactions do so at once. */
    void insertIfAbsent(DataKey key);

    /** Replaces a row that {@link #findLocked} has read in this transaction. */
    void replace(DataKey key);

    /**
     * A workspace whose rotation is due, the one that has waited longest.
     *
     * @param butOrganizations not empty
     */
    Optional<WorkspaceId> rotating(Instant now, Set<String> butOrganizations);

    /**
     * A workspace of a realm that is due and whose keyset is wrapped with another master key than this one.
     *
     * @param butOrganizations not empty
     */
    Optional<WorkspaceId> wrappedByOther(String realm, String masterKeyId, Instant now, Set<String> butOrganizations);

    /** Realms with data keys. */
    List<String> realms();

    /** How many keysets of a realm each master key wraps. */
    Map<String, Long> countByMasterKey(String realm);

    /** Any one keyset of the realm that this master key wraps. */
    Optional<DataKey> sample(String realm, String masterKeyId);

    void delete(WorkspaceId workspace);

    void deleteRealm(String realm);
}
