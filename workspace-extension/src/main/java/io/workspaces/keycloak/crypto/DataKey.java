package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;

/**
 * A workspace's keyset as it is stored.
 *
 * @param version rises with every change
 * @param wrapped the keyset, encrypted with the master key
 * @param primaryId the key that encrypts
 * @param state whether values are still encrypted with an older key
 * @param rotationTotal values encrypted with an older key when the rotation began
 * @param createdAt when the key that encrypts was made
 * @param dueAt when background work on this row may go on
 */
public record DataKey(
        WorkspaceId workspace,
        int version,
        byte[] wrapped,
        String masterKeyId,
        int primaryId,
        State state,
        long rotationTotal,
        Instant createdAt,
        Instant dueAt) {
    /** Whether a rotation is under way. */
    public enum State {
        ACTIVE,
        ROTATING
    }

    static DataKey first(WorkspaceId workspace, Keyset keyset, MasterKey masterKey, Instant now) {
        return new DataKey(
                workspace,
                1,
                keyset.wrap(masterKey, workspace),
                masterKey.id(),
                keyset.primaryId(),
                State.ACTIVE,
                0,
                now,
                now);
    }

    DataKey wrapping(Keyset keyset, MasterKey masterKey) {
        return new DataKey(
                workspace,
                version + 1,
                keyset.wrap(masterKey, workspace),
                masterKey.id(),
                keyset.primaryId(),
                state,
                rotationTotal,
                createdAt,
                dueAt);
    }

    DataKey rotating(long total, Instant now) {
        return new DataKey(workspace, version, wrapped, masterKeyId, primaryId, State.ROTATING, total, now, now);
    }

    DataKey active() {
        return new DataKey(workspace, version, wrapped, masterKeyId, primaryId, State.ACTIVE, 0, createdAt, dueAt);
    }

    DataKey resting(Instant until) {
        return new DataKey(workspace, version, wrapped, masterKeyId, primaryId, state, rotationTotal, createdAt, until);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key
                && workspace.equals(key.workspace)
                && version == key.version
                && state == key.state
                && Arrays.equals(wrapped, key.wrapped);
    }

    @Override
    public int hashCode() {
        return workspace.hashCode() * 31 + version;
    }

    @Override
    public String toString() {
        return "DataKey[" + workspace + ", version " + version + ", " + state + "]";
    }
}
