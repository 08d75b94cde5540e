package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Limits how often people are mailed at somebody's request. */
public interface ResendLimit {
    /**
     * Counts a resend when it is asked for, not when its mail leaves.
     *
     * @throws WorkspacesException {@code rate_limited} if the address has had all its resends of the day
     */
    void take(String realm, EmailAddress recipient);
}
