package io.workspaces.client.internal.token;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A public key of the realm.
 *
 * @param kind {@code RSA} or the curve
 * @param algorithm the only one that it is for, null where the realm names none
 */
record VerificationKey(String id, String kind, @Nullable String algorithm, PublicKey key) {
    boolean takes(Algorithm wanted) {
        return wanted.takes(kind) && (algorithm == null || algorithm.equals(wanted.name()));
    }
}
