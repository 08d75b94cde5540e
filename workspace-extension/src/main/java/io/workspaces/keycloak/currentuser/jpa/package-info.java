/**
 * The current user out of the database, in one statement.
 */
@NullMarked
package io.workspaces.keycloak.currentuser.jpa;

import org.jspecify.annotations.NullMarked;
