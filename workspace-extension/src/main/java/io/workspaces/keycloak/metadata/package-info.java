/**
 * What a workspace knows about a member besides name and role: keys with encrypted values.
 *
 * <ul>
 *   <li>A member has at most 100 keys and 64 KiB of values; a value has at most 8 KiB of UTF-8.
 *   <li>A value is encrypted for its realm, workspace, member and key, and can be decrypted for nothing else.
 *   <li>Changes of one member's metadata run one after the other, under the member's lock.
 *   <li>No list, message, log line or {@code toString} contains a value.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.metadata;

import org.jspecify.annotations.NullMarked;
