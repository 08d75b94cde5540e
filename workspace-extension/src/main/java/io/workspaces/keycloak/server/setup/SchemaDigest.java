package io.workspaces.keycloak.server.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.keycloak.kernel.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.common.Version;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.JpaConnectionProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Tells whether the database's tables are those of this jar's change log, so that Liquibase reads it after a change only.
 * Keycloak 26.7 does so with its own change log, and has Liquibase check those of others at each start.
 */
public final class SchemaDigest {
    public static final String CHANGELOG = "META-INF/workspaces/changelog.xml";

    private static final Logger LOG = Logger.getLogger(SchemaDigest.class);
    private static final String COLUMN = "SCHEMA_DIGEST";
    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");

    private SchemaDigest() {}

    /** Whether the tables were made by this change log and checked under this version of Keycloak. */
    public static boolean isCurrent(KeycloakSessionFactory factory) {
        JpaConnectionProviderFactory database =
                (JpaConnectionProviderFactory) factory.getProviderFactory(JpaConnectionProvider.class);
        String schema = database.getSchema() == null ? "" : database.getSchema() + ".";
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + COLUMN + " from " + schema + "WSP_INSTALLATION");
                ResultSet installation = query.executeQuery()) {
            return installation.next() && ofJar().equals(installation.getString(COLUMN));
        } catch (SQLException noTable) {
            LOG.debug("The tables are older than their digest, or there are none", noTable);
            return false;
        }
    }

    /** Differs if a file of the change log does, or the version of Keycloak. */
    static String ofJar() {
        String changelog = text(CHANGELOG);
        Fingerprint fingerprint = new Fingerprint().with(Version.VERSION).with(changelog);
        INCLUDED.matcher(changelog).results().map(file -> text(file.group(1))).forEach(fingerprint::with);
        return fingerprint.text();
    }

    private static String text(String file) {
        try (InputStream text = SchemaDigest.class.getClassLoader().getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
