/** Keycloak as a container, for the same tests. */
@NullMarked
package io.workspaces.it.containers;

import org.jspecify.annotations.NullMarked;
