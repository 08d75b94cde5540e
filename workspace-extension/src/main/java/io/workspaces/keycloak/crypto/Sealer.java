package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Encrypts values of one workspace, thousands of them without accessing the database again. Valid only until the end of
 * the transaction that it was made in.
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

    /** Encrypts a value again with the current key. */
    public Sealed reseal(byte[] ciphertext, Binding binding) {
        return seal(opener().open(ciphertext, binding), binding);
    }

    /** The id of the key that encrypts. */
    public int keyId() {
        return keyset.primaryId();
    }

    /** The ids of the keys that decrypt but no longer encrypt. */
    public Set<Integer> oldKeyIds() {
        return keyset.oldIds();
    }

    public Opener opener() {
        return new Opener(workspace, keyset);
    }
}
