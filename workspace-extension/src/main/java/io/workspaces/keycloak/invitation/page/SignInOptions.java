package io.workspaces.keycloak.invitation.page;

import java.util.List;

/**
 * What the page of an invitation offers.
 *
 * @param signIn to sign in with the account that has the address
 * @param setUp to set up an account for the address
 * @param begun whether another browser has begun to set it up
 * @param mailMe to be mailed a link that proves the mailbox
 * @param reclaim whether the account may be somebody else's, who then loses access to it
 */
record SignInOptions(
        boolean signIn, boolean setUp, boolean begun, boolean mailMe, boolean reclaim, List<Provider> providers) {
    /** An identity provider to go to. */
    record Provider(String alias, String name) {}

    boolean offers(String alias) {
        return providers.stream().anyMatch(provider -> provider.alias().equals(alias));
    }
}
