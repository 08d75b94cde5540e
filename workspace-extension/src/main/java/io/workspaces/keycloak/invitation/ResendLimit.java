package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Keeps people from being bothered. */
public interface ResendLimit {
    /**
     * Counts a resend that is asked for, whether or not its mail has left when the next is.
     *
     * @throws WorkspacesException {@code rate_limited} when all resends of the address's day are asked for
     */
    void take(String realm, EmailAddress recipient);
}
