/**
 * The claim's content out of the database, in one statement.
 */
@NullMarked
package io.workspaces.keycloak.token.jpa;

import org.jspecify.annotations.NullMarked;
