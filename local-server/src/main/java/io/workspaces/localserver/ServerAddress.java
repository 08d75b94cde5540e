package io.workspaces.localserver;

import java.net.URI;

/**
 * Where a Keycloak answers, and the account that may do everything there.
 *
 * @param base without a slash at the end
 */
public record ServerAddress(URI base, String adminUser, String adminPassword) {
    /** An address below the base. */
    public URI resolve(String path) {
        return URI.create(base + path);
    }

    /** The base of a realm's own endpoints. */
    public URI realm(String realm) {
        return resolve("/realms/" + realm);
    }
}
