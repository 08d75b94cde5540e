/**
 * Decides how Invited members become Active: by a link or by signing in with their address.
 *
 * <p>Invariants: the user session decides, not a single login; a provider that is linked to one workspace
 * activates nobody in another, unless that workspace names it; only a mailed link proves a mailbox.
 */
@NullMarked
package io.workspaces.keycloak.invitation.activation;

import org.jspecify.annotations.NullMarked;
