/**
 * Bulk invitations over HTTP, on both doors.
 */
@NullMarked
package io.workspaces.keycloak.api.bulk;

import org.jspecify.annotations.NullMarked;
