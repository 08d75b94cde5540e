/**
 * The audit trail, as lists show it. Changes nothing.
 */
@NullMarked
package io.workspaces.keycloak.queries.audit;

import org.jspecify.annotations.NullMarked;
