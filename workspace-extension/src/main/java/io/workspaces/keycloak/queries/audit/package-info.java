/** Reads the audit trail for lists. Changes nothing. */
@NullMarked
package io.workspaces.keycloak.queries.audit;

import org.jspecify.annotations.NullMarked;
