package io.workspaces.client.internal.token;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A public key of the realm.
 *
 * @param kind {@code RSA} or the curve
 * @param algorithm the only algorithm that it is for; null if the realm names none
 */
record VerificationKey(String id, String kind, @Nullable String algorithm, PublicKey key) {
    boolean supports(Algorithm wanted) {
        return wanted.supports(kind) && (algorithm == null || algorithm.equals(wanted.name()));
    }
}
