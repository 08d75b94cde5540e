/**
 * How Invited members become Active: by a link they followed or by signing in with their address.
 *
 * <p>Invariants: the session decides, not the single login; a provider linked to one workspace
 * activates nobody in another unless that one names it; only a mailed link proves a mailbox.
 */
@NullMarked
package io.workspaces.keycloak.invitation.activation;

import org.jspecify.annotations.NullMarked;
