package io.workspaces.keycloak.invitation.activation;

import org.jspecify.annotations.Nullable;

/**
 * An identity provider of the realm.
 *
 * @param trustEmail whether the realm takes its addresses for verified
 * @param organization the organization that it is linked to, or null
 */
public record IdentityProvider(
        String alias,
        boolean enabled,
        boolean trustEmail,
        @Nullable String organization) {
    /** Nothing is known of a provider that is gone; it is not allowed anywhere. */
    public static IdentityProvider gone(String alias) {
        return new IdentityProvider(alias, false, false, null);
    }
}
