package io.workspaces.keycloak.invitation.activation;

import org.jspecify.annotations.Nullable;

/**
 * An identity provider of the realm.
 *
 * @param trustEmail whether the realm takes addresses from it as verified
 * @param organization the organization that it is linked to, or null
 */
public record IdentityProvider(
        String alias,
        boolean enabled,
        boolean trustEmail,
        @Nullable String organization) {
    /** A provider that no longer exists. No workspace allows it. */
    public static IdentityProvider gone(String alias) {
        return new IdentityProvider(alias, false, false, null);
    }
}
