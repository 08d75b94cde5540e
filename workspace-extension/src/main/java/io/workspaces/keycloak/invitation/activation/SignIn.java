package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.member.Account;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param provider the provider that the session came through, or null for a session of this realm alone
 * @param assertion what that provider's ID token says, or null when there was none
 * @param identities the providers that the account is linked to
 * @param link the link that was followed before, or null
 */
public record SignIn(
        Account account,
        @Nullable IdentityProvider provider,
        @Nullable Assertion assertion,
        Supplier<List<IdentityProvider>> identities,
        @Nullable AcceptedLink link) {}
