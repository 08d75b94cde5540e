package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.mail.MailCatcher;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A Keycloak with our jars, and its mail catcher; closed after the last test class. */
public final class TestServer implements AutoCloseable {
    private final RunningKeycloak keycloak;
    private final AdminApi admin;
    private final MailCatcher mail = MailCatcher.start("0.0.0.0");
    private final List<String> startLog;

    private TestServer(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.startLog = keycloak.log();
        this.admin = new AdminApi(keycloak.address());
    }

    /** The one server on its kind of database, started by whoever asks first. */
    static TestServer shared(ExtensionContext context, DatabaseKind database) {
        return context.getRoot()
                .getStore(Namespace.create(TestServer.class))
                .getOrComputeIfAbsent(database, TestServer::start, TestServer.class);
    }

    /** One for a class tagged {@code local} alone, with features that are off by default. */
    static TestServer withFeatures(ExtensionContext context, String features) {
        return context.getStore(Namespace.create(TestServer.class))
                .getOrComputeIfAbsent(
                        features, key -> new TestServer(LocalKeycloaks.withFeatures(key)), TestServer.class);
    }

    private static TestServer start(DatabaseKind database) {
        return new TestServer(KeycloakSource.current().start(database, TestFiles.providers(), TestFiles.masterKey()));
    }

    public RunningKeycloak keycloak() {
        return keycloak;
    }

    /** What it had logged when it was ready, before any class had used it. */
    public List<String> startLog() {
        return startLog;
    }

    public AdminApi admin() {
        return admin;
    }

    public MailCatcher mail() {
        return mail;
    }

    /** Its process, for classes tagged {@code local}: they look into the database or kill it. */
    public LocalServer process() {
        if (keycloak instanceof LocalKeycloak local) {
            return local.server();
        }
        throw new IllegalStateException("Tag the class \"local\": it needs Keycloak as a process");
    }

    /** Its database, for classes tagged {@code local}. */
    public Database database() {
        return keycloak.database();
    }

    @Override
    public void close() {
        keycloak.close();
        mail.close();
    }
}
