/**
 * The audit trail in the database.
 */
@NullMarked
package io.workspaces.keycloak.audit.jpa;

import org.jspecify.annotations.NullMarked;
