package io.workspaces.keycloak.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

/** A key that encrypts (wraps) the workspaces' keysets: AES-256-GCM, identified by its id. */
public final class MasterKey {
    /** Length of the key, in bytes. */
    public static final int LENGTH = 32;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String id;
    private final Aead aead;

    private MasterKey(String id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    /** @throws IllegalArgumentException if the id or the length is not allowed; its message never contains the key */
    public static MasterKey of(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a master key id has 1 to 64 letters, digits, '.', '_' or '-'");
        }
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("master key '" + id + "' has " + key.length + " bytes, not " + LENGTH);
        }
        try {
            return new MasterKey(id, aead(key));
        } catch (GeneralSecurityException noAesGcm) {
            throw new IllegalStateException("this Java has no AES-256-GCM", noAesGcm);
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(LENGTH)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmJce.create(AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build());
    }

    public String id() {
        return id;
    }

    Aead aead() {
        return aead;
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
