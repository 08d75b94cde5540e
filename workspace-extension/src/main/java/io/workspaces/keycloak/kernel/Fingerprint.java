package io.workspaces.keycloak.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A short text that is equal for two things only if all their parts are equal: SHA-256 over the parts, each preceded by
 * its length.
 */
public final class Fingerprint {
    private static final int BYTES = 16;
    private static final int MISSING = -1;

    private final MessageDigest digest = Sha256.digest();

    public static String of(byte[] whole) {
        return new Fingerprint().with(whole).text();
    }

    /** Adds a part. Null and the empty text give different fingerprints. */
    public Fingerprint with(@Nullable String part) {
        if (part == null) {
            number(MISSING);
            return this;
        }
        return with(part.getBytes(UTF_8));
    }

    /** Adds parts in their order. */
    public Fingerprint withAll(Collection<String> parts) {
        number(parts.size());
        parts.forEach(this::with);
        return this;
    }

    /** Adds parts regardless of their order. */
    public Fingerprint withSet(Collection<? extends Enum<?>> parts) {
        return withAll(parts.stream().map(Enum::name).sorted().toList());
    }

    private Fingerprint with(byte[] part) {
        number(part.length);
        digest.update(part);
        return this;
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** The fingerprint in letters, digits, {@code -} and {@code _}. No part can be added afterwards. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }
}
