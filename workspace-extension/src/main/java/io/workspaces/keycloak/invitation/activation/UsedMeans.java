package io.workspaces.keycloak.invitation.activation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody has signed in.
 *
 * @param session the session, or null where the login made none
 * @param credentials the ids of the stored credentials
 * @param provider the alias of the provider, or null
 */
public record UsedMeans(
        @Nullable String session,
        Set<String> credentials,
        @Nullable String provider) {
    public static final UsedMeans NONE = new UsedMeans(null, Set.of(), null);
}
