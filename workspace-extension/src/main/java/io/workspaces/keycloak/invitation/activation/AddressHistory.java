package io.workspaces.keycloak.invitation.activation;

/** How the address of an account that signs in has come to be verified, as far as it concerns this sign-in. */
public interface AddressHistory {
    /** Whether nobody had verified the address when the sign-in began. */
    boolean unverifiedBefore();

    /**
     * Whether the address was verified while the invitation was open, and this sign-in does not prove the
     * mailbox itself: whoever made the account could sign in again and again, and be first.
     */
    boolean verifiedElsewhere(Candidate candidate);
}
