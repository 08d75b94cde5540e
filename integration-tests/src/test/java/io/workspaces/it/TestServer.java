package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.Distribution;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.mail.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A Keycloak with our jars, and its mail catcher; the last test class closes it. */
public final class TestServer implements AutoCloseable {
    /** The databases to run on. */
    public enum Kind {
        H2,
        POSTGRES
    }

    private final LocalServer server;
    private final AdminApi admin;
    private final MailCatcher mail = MailCatcher.start();
    private final Stack closedWithIt;

    private interface Stack {
        void close();
    }

    private TestServer(LocalServer server, Stack closedWithIt) {
        this.server = server;
        this.admin = new AdminApi(server.address());
        this.closedWithIt = closedWithIt;
    }

    /** The one server of its kind, started by whoever asks first. */
    static TestServer shared(ExtensionContext context, Kind kind) {
        return context.getRoot()
                .getStore(Namespace.create(TestServer.class))
                .getOrComputeIfAbsent(kind, TestServer::start, TestServer.class);
    }

    private static TestServer start(Kind kind) {
        if (kind == Kind.H2) {
            Path folder = freshFolder("h2");
            return new TestServer(setup(folder, Database.h2(folder)).start(), () -> {});
        }
        PostgresServer postgres = PostgresServer.start();
        Path folder = freshFolder("postgres");
        return new TestServer(setup(folder, postgres.createDatabase("keycloak")).start(), postgres::close);
    }

    private static ServerSetup setup(Path folder, Database database) {
        return ServerSetup.of(Distribution.ofBuild(), folder, database).withProviders(providers());
    }

    private static List<Path> providers() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("workspaces.providers")))) {
            return jars.toList();
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
    }

    private static Path freshFolder(String name) {
        try {
            Path all = Files.createDirectories(Path.of(System.getProperty("workspaces.run")));
            return Files.createTempDirectory(all, name + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public LocalServer server() {
        return server;
    }

    public AdminApi admin() {
        return admin;
    }

    public MailCatcher mail() {
        return mail;
    }

    @Override
    public void close() {
        server.close();
        mail.close();
        closedWithIt.close();
    }
}
