package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Seals values of one workspace, thousands of them without another look at the database. Good until
 * the end of the transaction it was made in, not longer.
 */
public final class Sealer {
    private final WorkspaceId workspace;
    private final Keyset keyset;

    Sealer(WorkspaceId workspace, Keyset keyset) {
        this.workspace = workspace;
        this.keyset = keyset;
    }

    public Sealed seal(byte[] clear, Binding binding) {
        try {
            return Sealed.of(keyset.aead().encrypt(clear, binding.associatedData(workspace)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    public Sealed seal(String clear, Binding binding) {
        return seal(clear.getBytes(UTF_8), binding);
    }

    /** The same value under the key that seals now. */
    public Sealed reseal(byte[] ciphertext, Binding binding) {
        return seal(opener().open(ciphertext, binding), binding);
    }

    /** The id of the key that seals. */
    public int keyId() {
        return keyset.primaryId();
    }

    /** The ids of the keys that open but no longer seal. */
    public Set<Integer> oldKeyIds() {
        return keyset.oldIds();
    }

    public Opener opener() {
        return new Opener(workspace, keyset);
    }
}
