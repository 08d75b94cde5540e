package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.Binding;
import java.util.Arrays;

/**
 * Rows as they rest.
 *
 * @param keyId the key that sealed them; {@link #CLEAR} where there is none, and then they hold no
 *     metadata
 */
public record EncryptedRows(int keyId, byte[] bytes) {
    /** No key of a keyset has this id. */
    public static final int CLEAR = 0;

    /** What the rows of a chunk are sealed for. */
    public static Binding binding(String jobId, int chunk) {
        return Binding.of("bulk-rows", jobId, Integer.toString(chunk));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncryptedRows rows && keyId == rows.keyId && Arrays.equals(bytes, rows.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedRows[" + bytes.length + " bytes]";
    }
}
