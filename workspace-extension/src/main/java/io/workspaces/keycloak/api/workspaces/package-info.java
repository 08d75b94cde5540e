/**
 * Workspaces over HTTP, with their settings.
 */
@NullMarked
package io.workspaces.keycloak.api.workspaces;

import org.jspecify.annotations.NullMarked;
