/**
 * Invitations in Keycloak: mails by its templates, links at its hostname, accounts and sessions.
 */
@NullMarked
package io.workspaces.keycloak.invitation.keycloak;

import org.jspecify.annotations.NullMarked;
