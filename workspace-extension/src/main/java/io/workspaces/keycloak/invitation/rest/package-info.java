/**
 * Invitations over HTTP, on both doors.
 */
@NullMarked
package io.workspaces.keycloak.invitation.rest;

import org.jspecify.annotations.NullMarked;
