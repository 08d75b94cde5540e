package io.workspaces.localserver;

import java.nio.file.Path;

/**
 * Stock Keycloak, unpacked.
 *
 * @param home the unpacked distribution; never changed
 * @param cache where the distributions built from it are kept
 */
public record Distribution(Path home, Path cache) {
    /**
     * The distribution that the build has laid out, from the system properties {@code
     * keycloak.home} and {@code keycloak.work}.
     */
    public static Distribution ofBuild() {
        return new Distribution(path("keycloak.home"), path("keycloak.work").resolve("built"));
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("System property " + property + " is not set");
        }
        return Path.of(value).toAbsolutePath();
    }
}
