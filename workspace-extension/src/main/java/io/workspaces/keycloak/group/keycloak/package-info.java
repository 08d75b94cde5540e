/**
 * Groups as Keycloak organization groups.
 */
@NullMarked
package io.workspaces.keycloak.group.keycloak;

import org.jspecify.annotations.NullMarked;
