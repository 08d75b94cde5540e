package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.member.Account;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param provider the provider that the session came through, or null for a session of this realm alone
 * @param assertion what that provider's ID token says, or null when there was none
 * @param providers the providers that the account has to do with
 * @param link the link that was followed before, or null
 * @param address how the account's address has come to be verified
 * @param used with what the person has signed in
 */
public record SignIn(
        Account account,
        @Nullable IdentityProvider provider,
        @Nullable Assertion assertion,
        Supplier<KnownProviders> providers,
        @Nullable AcceptedLink link,
        AddressHistory address,
        Supplier<UsedMeans> used) {
    /** Whether the mailbox is proved for an invitation, by a link that was mailed to it and nowhere else. */
    boolean provesMailboxOf(Candidate candidate) {
        return link != null && link.isMailed() && link.leadsTo(candidate);
    }
}
