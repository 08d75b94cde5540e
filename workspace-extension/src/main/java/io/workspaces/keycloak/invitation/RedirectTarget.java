package io.workspaces.keycloak.invitation;

import org.jspecify.annotations.Nullable;

/** Where people may be sent to after they have accepted: a client by its internal id, and an address of it. */
public record RedirectTarget(
        @Nullable String client, @Nullable String redirectUri) {
    public static final RedirectTarget NONE = new RedirectTarget(null, null);
}
