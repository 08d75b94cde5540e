package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.GeneralSecurityException;

/** Decrypts values of one workspace, thousands of them without accessing the database again. */
public final class Opener {
    private final WorkspaceId workspace;
    private final Keyset keyset;

    Opener(WorkspaceId workspace, Keyset keyset) {
        this.workspace = workspace;
        this.keyset = keyset;
    }

    /**
     * Decrypts one value.
     *
     * @throws io.workspaces.keycloak.kernel.WorkspacesException {@code metadata_key_unavailable} if the bytes were
     *     changed, belong to another place, or their key is gone
     */
    public byte[] open(byte[] ciphertext, Binding binding) {
        try {
            return keyset.aead().decrypt(ciphertext, binding.associatedData(workspace));
        } catch (GeneralSecurityException refused) {
            throw KeyUnavailable.because("A stored value cannot be decrypted with the workspace's key");
        }
    }

    public String openText(byte[] ciphertext, Binding binding) {
        return new String(open(ciphertext, binding), UTF_8);
    }
}
