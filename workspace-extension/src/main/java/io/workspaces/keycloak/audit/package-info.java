/** The audit trail: every write is recorded in the transaction that makes it. Details contain no secrets. */
@NullMarked
package io.workspaces.keycloak.audit;

import org.jspecify.annotations.NullMarked;
