/**
 * The pages that people come to with an invitation, in the realm's login theme.
 *
 * <p>Invariants: looking changes nothing; a dead link looks the same whatever killed it; the page of a
 * copied link is the same whether or not the address has an account.
 */
@NullMarked
package io.workspaces.keycloak.invitation.page;

import org.jspecify.annotations.NullMarked;
