package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts whose address nobody had verified while an invitation to it was open: somebody else may have
 * made them. It is known until the invitation is closed, however the address comes to be verified.
 */
public interface UnverifiedAccounts {
    /**
     * What is known of an account.
     *
     * @param at when its address was last seen unverified, or just verified by mail
     * @param doubtful whether its password may be another's still, although the address is verified: by a
     *     link to set a new one, or to a provider, Keycloak verifies the address before the sign-in is over
     * @param told whether a page has said what activation takes away
     */
    record Seen(Instant at, boolean doubtful, boolean told) {}

    /** Remembers it for each open invitation of the realm to the address. */
    void remember(String realm, EmailAddress email, String userId, boolean doubtful);

    /** A page has said what activation takes away. */
    void told(String memberId, String userId);

    Optional<Seen> find(String memberId, String userId);
}
