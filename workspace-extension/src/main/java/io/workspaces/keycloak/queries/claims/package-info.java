/**
 * The claim {@code workspaces}: the workspaces in which the account is Active, its roles, and what it may do there.
 * Never metadata.
 */
@NullMarked
package io.workspaces.keycloak.queries.claims;

import org.jspecify.annotations.NullMarked;
