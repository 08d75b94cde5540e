/**
 * Invitations over HTTP, on both doors.
 */
@NullMarked
package io.workspaces.keycloak.api.invitations;

import org.jspecify.annotations.NullMarked;
