package io.workspaces.client.internal.token;

import java.security.PublicKey;

/**
 * A public key of the realm.
 *
 * @param kind {@code RSA} or the curve
 */
record VerificationKey(String id, String kind, PublicKey key) {}
