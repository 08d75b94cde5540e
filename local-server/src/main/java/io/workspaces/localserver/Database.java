package io.workspaces.localserver;

import java.nio.file.Path;

/**
 * A database for Keycloak.
 *
 * @param vendor Keycloak's name for it, as in {@code --db}
 * @param url its JDBC address, for Keycloak and for whoever wants to look inside meanwhile
 */
public record Database(String vendor, String url, String user, String password) {
    /**
     * An H2 database in a folder. AUTO_SERVER lets a second process read it while Keycloak runs.
     */
    public static Database h2(Path folder) {
        String file = folder.toAbsolutePath().resolve("keycloakdb").toString().replace('\\', '/');
        return new Database("dev-file", "jdbc:h2:file:" + file + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE", "sa", "sa");
    }
}
