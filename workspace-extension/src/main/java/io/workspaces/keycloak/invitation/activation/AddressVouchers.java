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
    /**
     * What is known of an account.
     *
     * @param email the address that it is known of
     * @param provider the alias of the provider whose word alone there is for that address, or null where
     *     the mailbox was proved, or the address was verified before any provider came
     */
    record Word(String email, @Nullable String provider) {
        /** An alias that no provider has. */
        public static final String UNKNOWN = "";

        public boolean isAbout(EmailAddress address) {
            return email.equals(address.value());
        }

        public boolean isProved(EmailAddress address) {
            return provider == null && isAbout(address);
        }

        /**
         * Who stands behind the account's address as it is now: a mapper of any provider may have changed it
         * without anybody telling, and Keycloak 26.7 leaves it verified.
         */
        public Optional<String> behind(EmailAddress address) {
            return isProved(address) ? Optional.empty() : Optional.of(provider == null ? UNKNOWN : provider);
        }
    }

    /** Nothing for an account that no provider has come to. */
    Optional<Word> find(String userId);

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
