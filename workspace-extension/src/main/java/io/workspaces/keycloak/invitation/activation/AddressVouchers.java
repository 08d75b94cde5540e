package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for the verified address of an account. Known for accounts that have signed in through a provider since
 * this product was installed. It does not change if the account is linked to or unlinked from providers later.
 */
public interface AddressVouchers {
    /**
     * What is known of an account.
     *
     * @param email the address that this is about
     * @param provider the alias of the provider that alone vouches for the address, or null if the mailbox was proved,
     *     or if the address was verified before any provider came
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
         * The provider that vouches for the address that the account has now, or nothing if the mailbox was proved. A
         * mapper of any provider may have changed the address unnoticed, and Keycloak 26.7 leaves it verified then.
         */
        public Optional<String> behind(EmailAddress address) {
            return isProved(address) ? Optional.empty() : Optional.of(provider == null ? UNKNOWN : provider);
        }
    }

    /** Nothing for an account that has never used a provider. */
    Optional<Word> find(String userId);

    /** A first login through a provider has created an account. */
    void made(String realm, String userId, EmailAddress email, String provider);

    /**
     * An account was linked to a provider.
     *
     * @param voucher the provider, if the address was not verified before, else null
     */
    void linked(String realm, String userId, EmailAddress email, @Nullable String voucher);

    /** An account has signed in through a provider. If its address is a new one, it comes from this provider. */
    void came(String userId, EmailAddress email, String provider);

    /** A mail to the account's address has proved its mailbox. */
    void proved(String userId, EmailAddress email);
}
