/** What the database says. */
@NullMarked
package io.workspaces.keycloak.workspace.jpa;

import org.jspecify.annotations.NullMarked;
