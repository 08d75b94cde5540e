package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspacesException;
import org.jspecify.annotations.Nullable;

/** The apps that people may be sent to after they have accepted. */
public interface RedirectTargets {
    /** A client by its internal id, and an address that is registered with it. */
    record Target(@Nullable String client, @Nullable String redirectUri) {
        public static final Target NONE = new Target(null, null);
    }

    /** @throws WorkspacesException {@code invalid_request} */
    Target require(@Nullable String clientId, @Nullable String redirectUri);
}
