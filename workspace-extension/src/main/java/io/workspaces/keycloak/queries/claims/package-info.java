/**
 * The claim {@code workspaces}: where the account is Active, as what, and what it may do there. Never metadata.
 */
@NullMarked
package io.workspaces.keycloak.queries.claims;

import org.jspecify.annotations.NullMarked;
