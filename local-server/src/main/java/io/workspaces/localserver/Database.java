package io.workspaces.localserver;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database for Keycloak.
 *
 * @param vendor Keycloak's name for it, as in {@code --db}
 * @param url its JDBC address, for Keycloak and for whoever wants to look inside meanwhile
 * @param schema where Keycloak has its tables; null for the database's own choice
 */
public record Database(
        String vendor,
        String url,
        String user,
        String password,
        @Nullable String schema) {
    private static final Pattern H2 = Pattern.compile("^jdbc:h2:file:([^;]+)");

    /**
     * An H2 database in a folder. AUTO_SERVER lets a second process read it while Keycloak runs.
     */
    public static Database h2(Path folder) {
        String file = folder.toAbsolutePath().resolve("keycloakdb").toString().replace('\\', '/');
        return new Database(
                "dev-file", "jdbc:h2:file:" + file + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE", "sa", "sa", null);
    }

    /** Where an H2 database has its data; nothing for others. */
    Optional<Path> file() {
        Matcher h2 = H2.matcher(url);
        return h2.find() ? Optional.of(Path.of(h2.group(1) + ".mv.db")) : Optional.empty();
    }

    /** The same with Keycloak's tables in a schema, which has to be there. */
    public Database inSchema(String name) {
        return new Database(vendor, url, user, password, name);
    }

    /** A connection that finds Keycloak's tables. */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        if (schema != null) {
            connection.setSchema(schema);
        }
        return connection;
    }
}
