/** The tables and the change logs that make them, without a Keycloak. */
@NullMarked
package io.workspaces.it.schema;

import org.jspecify.annotations.NullMarked;
