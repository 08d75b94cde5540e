package io.workspaces.keycloak.invitation.activation;

/** How the address of an account that signs in was verified, as far as this sign-in needs to know. */
public interface AddressHistory {
    /** Whether nobody had verified the address when the sign-in began. */
    boolean unverifiedBefore();

    /**
     * Whether the address was verified while the invitation was open, and this sign-in does not prove the mailbox
     * itself. Then whoever made the account could keep signing in, and be the first once the address is verified.
     */
    boolean verifiedElsewhere(Candidate candidate);
}
