/**
 * Groups over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.api.groups;

import org.jspecify.annotations.NullMarked;
