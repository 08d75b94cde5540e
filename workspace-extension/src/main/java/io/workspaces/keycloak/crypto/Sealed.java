package io.workspaces.keycloak.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An encrypted value as it is stored.
 *
 * @param keyId the key of the workspace's keyset that encrypted it
 * @param ciphertext {@value #OVERHEAD} bytes longer than the clear bytes
 */
public record Sealed(int keyId, byte[] ciphertext) {
    /** Bytes that encryption adds: a prefix with the key id (5), the nonce (12) and the tag (16). */
    public static final int OVERHEAD = 33;

    static Sealed of(byte[] ciphertext) {
        return new Sealed(ByteBuffer.wrap(ciphertext).getInt(1), ciphertext);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(ciphertext, sealed.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "Sealed[" + ciphertext.length + " bytes]";
    }
}
