package io.workspaces.keycloak.invitation.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The providers that an account has to do with.
 *
 * @param linked those that it is linked to now
 * @param voucher the one on whose word alone the realm holds the address for verified, linked or not, or
 *     null where the mailbox has been proved or no provider is behind the address
 */
public record KnownProviders(
        List<IdentityProvider> linked, @Nullable IdentityProvider voucher) {
    public static final KnownProviders NONE = new KnownProviders(List.of(), null);
}
