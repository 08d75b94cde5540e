/**
 * Encryption ("sealing") of values: a ring of master keys outside the database, one keyset per workspace wrapped with a
 * master key, one ciphertext per value.
 *
 * <ul>
 *   <li>A value can be decrypted only for the realm, workspace, purpose and fields that it was encrypted for.
 *   <li>To encrypt takes a shared lock on the workspace's key row until the end of the transaction, so a retired key
 *       never encrypts again.
 *   <li>An unwrapped keyset is used only as long as the stored row is the one that it was unwrapped from.
 *   <li>A missing or wrong master key gives {@code metadata_key_unavailable}; nothing is overwritten.
 *   <li>No message and no {@code toString} contains keys or clear text.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.crypto;

import org.jspecify.annotations.NullMarked;
