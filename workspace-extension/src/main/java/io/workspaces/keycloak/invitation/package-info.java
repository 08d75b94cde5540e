/**
 * Invitations, their links and their mails.
 *
 * <p>Invariants: only the hash of a token is stored; a link works for one member of one workspace, until
 * it is used, replaced, revoked or expired; of what a link says, only its token is trusted.
 */
@NullMarked
package io.workspaces.keycloak.invitation;

import org.jspecify.annotations.NullMarked;
