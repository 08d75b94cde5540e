package io.workspaces.keycloak.invitation.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The providers that matter for an account.
 *
 * @param linked those that it is linked to now
 * @param voucher the provider that alone vouches for the address, linked or not, or null if the mailbox has been
 *     proved or no provider vouches for the address
 */
public record KnownProviders(
        List<IdentityProvider> linked, @Nullable IdentityProvider voucher) {
    public static final KnownProviders NONE = new KnownProviders(List.of(), null);
}
