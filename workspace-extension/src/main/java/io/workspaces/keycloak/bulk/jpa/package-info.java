/**
 * Jobs, their rows and the people they invite, in the database.
 */
@NullMarked
package io.workspaces.keycloak.bulk.jpa;

import org.jspecify.annotations.NullMarked;
