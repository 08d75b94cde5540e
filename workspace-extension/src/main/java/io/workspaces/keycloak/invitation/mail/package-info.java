/**
 * Invitation mails on their way: claimed from the outbox by one node at a time, sent, tried again.
 *
 * <p>Invariants: a token exists in clear only between minting and sending; waiting for a limit is not
 * a try; a mail whose invitation is gone or replaced never leaves.
 */
@NullMarked
package io.workspaces.keycloak.invitation.mail;

import org.jspecify.annotations.NullMarked;
