/**
 * Delivery of invitation mails: one node at a time claims them from the outbox, sends them, and tries again.
 *
 * <p>Invariants: a token exists in clear only between its creation and the sending of its mail; waiting for a limit is not
 * a try; a mail whose invitation is gone or replaced never leaves.
 */
@NullMarked
package io.workspaces.keycloak.invitation.mail;

import org.jspecify.annotations.NullMarked;
