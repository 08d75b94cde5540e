package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Optional;

/**
 * Accounts whose address nobody had verified while an invitation to it was open: somebody else may have
 * made them. It is known until the invitation is closed, however the address comes to be verified.
 */
public interface UnverifiedAccounts {
    /**
     * What is known of an account.
     *
     * @param told whether a page has said what activation takes away
     */
    record Seen(boolean told) {}

    /** Remembers it for each open invitation of the realm to the address. */
    void remember(String realm, EmailAddress email, String userId);

    /** A page has said what activation takes away. */
    void told(String memberId, String userId);

    Optional<Seen> find(String memberId, String userId);
}
