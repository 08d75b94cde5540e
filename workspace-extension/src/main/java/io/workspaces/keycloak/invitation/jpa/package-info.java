/**
 * Invitations, links and mails to send, in the database.
 */
@NullMarked
package io.workspaces.keycloak.invitation.jpa;

import org.jspecify.annotations.NullMarked;
