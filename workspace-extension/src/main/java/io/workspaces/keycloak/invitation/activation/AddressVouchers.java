package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On whose word the realm holds an account's address for verified. Known of accounts that have come
 * through a provider since this product was installed; what an account links and unlinks later changes
 * nothing about it.
 */
public interface AddressVouchers {
    /** The alias of the provider whose word alone there is for the account's address. */
    Optional<String> of(String userId);

    /** An account was made by a first login through a provider. */
    void made(String realm, String userId, EmailAddress email, String provider);

    /**
     * An account was linked to a provider.
     *
     * @param voucher the provider, where the address was not verified before, else null
     */
    void linked(String realm, String userId, EmailAddress email, @Nullable String voucher);

    /** An account has come through a provider with the address; another one than before has it from there. */
    void came(String userId, EmailAddress email, String provider);

    /** The mailbox behind the account's address was proved by a mail to it. */
    void proved(String userId, EmailAddress email);
}
