/**
 * Read models: lists, the current user, the claim. They are concrete classes that query the database directly and
 * change nothing.
 */
@NullMarked
package io.workspaces.keycloak.queries;

import org.jspecify.annotations.NullMarked;
