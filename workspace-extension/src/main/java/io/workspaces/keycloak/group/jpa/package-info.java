/**
 * Groups in the database.
 */
@NullMarked
package io.workspaces.keycloak.group.jpa;

import org.jspecify.annotations.NullMarked;
