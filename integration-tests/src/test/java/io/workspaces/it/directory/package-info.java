/** A user storage of the tests, which runs inside Keycloak: people whom Keycloak looks up and does not import. */
@NullMarked
package io.workspaces.it.directory;

import org.jspecify.annotations.NullMarked;
