package io.workspaces.client.internal.token;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims that are used here, with their names in the token.
 *
 * @param exp in seconds since 1970-01-01T00:00Z
 * @param nbf in seconds since 1970-01-01T00:00Z
 * @param iat in seconds since 1970-01-01T00:00Z
 * @param scope separated by spaces
 * @param cnf the key that the sender must prove to hold (DPoP, mutual TLS)
 * @param ssoUserInfo what an identity provider said, if a mapper puts it there
 */
public record Claims(
        @Nullable String iss,
        @Nullable String sub,
        @Nullable String typ,
        @Nullable Object aud,
        @Nullable Long exp,
        @Nullable Long nbf,
        @Nullable Long iat,
        @Nullable String scope,
        @Nullable Object cnf,
        @Nullable String email,
        @Nullable String name,
        @Nullable String given_name,
        @Nullable String family_name,
        @Nullable Object ssoUserInfo) {
    /** Empty if there is no such claim, or it is not an object. */
    public Map<String, Object> providerClaims() {
        Map<String, Object> told = new LinkedHashMap<>();
        if (ssoUserInfo instanceof Map<?, ?> claim) {
            claim.forEach((name, value) -> told.put(String.valueOf(name), value));
        }
        return Collections.unmodifiableMap(told);
    }

    @Override
    public String toString() {
        return "claims of a token";
    }
}
