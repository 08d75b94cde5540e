package io.workspaces.keycloak.crypto;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The unwrapped keys of one workspace. */
final class Keyset {
    private static final Configuration CONFIGURATION = AeadConfig2026.get();

    private final KeysetHandle handle;
    private final Aead aead;

    private Keyset(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(CONFIGURATION, Aead.class);
    }

    static Keyset generate() {
        return built(KeysetHandle.newBuilder().addEntry(newPrimary()));
    }

    static Keyset unwrap(byte[] wrapped, MasterKey masterKey, WorkspaceId workspace) {
        try {
            return new Keyset(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, masterKey.aead(), wrapping(workspace), CONFIGURATION));
        } catch (GeneralSecurityException refused) {
            throw KeyUnavailable.because("Master key '" + masterKey.id() + "' cannot decrypt the workspace's key");
        }
    }

    byte[] wrap(MasterKey masterKey, WorkspaceId workspace) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    handle, masterKey.aead(), wrapping(workspace), CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be wrapped", e);
        }
    }

    /** This keyset with a new key that encrypts from now on. */
    Keyset rotated() {
        return built(KeysetHandle.newBuilder(handle).addEntry(newPrimary()));
    }

    /** This keyset without the keys that no longer encrypt. */
    Keyset withoutOldKeys() {
        KeysetHandle.Entry primary = handle.getPrimary();
        return built(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary()));
    }

    int primaryId() {
        return handle.getPrimary().getId();
    }

    List<Integer> ids() {
        return IntStream.range(0, handle.size())
                .mapToObj(i -> handle.getAt(i).getId())
                .toList();
    }

    Set<Integer> oldIds() {
        return ids().stream().filter(id -> id != primaryId()).collect(toUnmodifiableSet());
    }

    Aead aead() {
        return aead;
    }

    private static KeysetHandle.Builder.Entry newPrimary() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static Keyset built(KeysetHandle.Builder builder) {
        try {
            return new Keyset(builder.setConfiguration(CONFIGURATION).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be made", e);
        }
    }

    private static byte[] wrapping(WorkspaceId workspace) {
        return AssociatedData.of(List.of("wsp1-keyset", workspace.realm(), workspace.organization()));
    }
}
