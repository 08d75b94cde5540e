/**
 * Sealed bytes: a ring of master keys outside the database, one keyset per workspace wrapped by a
 * master key, one ciphertext per value.
 *
 * <ul>
 *   <li>A value opens only under the realm, workspace, purpose and fields that it was sealed for.
 *   <li>Whoever seals holds a shared lock on the workspace's key row until the end of the
 *       transaction; a retired key therefore never seals again.
 *   <li>An unwrapped keyset is used only while the stored row is what it was unwrapped from.
 *   <li>A missing or wrong master key is {@code metadata_key_unavailable}; nothing is overwritten.
 *   <li>Keys and clear text appear in no message and no {@code toString}.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.crypto;

import org.jspecify.annotations.NullMarked;
