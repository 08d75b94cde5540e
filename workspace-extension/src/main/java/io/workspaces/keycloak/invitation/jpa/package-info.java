/**
 * Stores invitations, links and queued mails in the database.
 */
@NullMarked
package io.workspaces.keycloak.invitation.jpa;

import org.jspecify.annotations.NullMarked;
