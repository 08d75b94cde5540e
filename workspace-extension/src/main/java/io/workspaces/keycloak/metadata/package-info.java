/**
 * What a workspace knows about a member besides name and role: keys with sealed values.
 *
 * <ul>
 *   <li>A member has at most 100 keys and 64 KiB of values; a value has at most 8 KiB of UTF-8.
 *   <li>A value is sealed for its realm, workspace, member and key, and opens nowhere else.
 *   <li>Changes of one member's metadata are made one after the other, under the member's lock.
 *   <li>Values are never in a listing, a message, a log or a {@code toString}.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.metadata;

import org.jspecify.annotations.NullMarked;
