/**
 * Bulk invitations over HTTP, on both doors.
 */
@NullMarked
package io.workspaces.keycloak.invitation.bulk.rest;

import org.jspecify.annotations.NullMarked;
