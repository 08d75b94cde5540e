/**
 * What is only read: lists, the current user, the claim. Concrete classes over the database, with no feature around
 * them; they change nothing.
 */
@NullMarked
package io.workspaces.keycloak.queries;

import org.jspecify.annotations.NullMarked;
