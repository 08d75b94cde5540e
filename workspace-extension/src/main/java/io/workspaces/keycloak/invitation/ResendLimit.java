package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Keeps people from being bothered. */
public interface ResendLimit {
    /** @throws WorkspacesException {@code rate_limited} when the address got all the resends of its day */
    void check(String realm, EmailAddress recipient);
}
