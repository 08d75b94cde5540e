/**
 * The pages that links of invitations open, in the realm's login theme.
 *
 * <p>Invariants: looking changes nothing; all dead links look the same, whatever the reason; the page of a
 * copied link is the same whether or not the address has an account.
 */
@NullMarked
package io.workspaces.keycloak.invitation.page;

import org.jspecify.annotations.NullMarked;
