/**
 * Invitations: links, mails and the ways in.
 *
 * <p>Invariants: only the hash of a token is stored; a link works for one member of one workspace, until
 * it is used, replaced, revoked or expired; nothing that the link says is trusted but its token.
 */
@NullMarked
package io.workspaces.keycloak.invitation;

import org.jspecify.annotations.NullMarked;
