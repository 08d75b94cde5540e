package io.workspaces.demo;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.FreePorts;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.mail.MailCatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The running Keycloak and the mail catcher. */
record Stage(LocalServer server, MailCatcher mail, AdminApi admin) implements AutoCloseable {
    private static final int FAMILIAR_PORT = 8080;

    static Stage open(DemoOptions options, Narrator narrator) throws IOException {
        narrator.chapter("Keycloak with workspaces");
        narrator.say("starting; the first time it is built with our jars, which takes a minute");
        Instant begin = Instant.now();
        Files.createDirectories(options.folder());
        Path folder = Files.createTempDirectory(options.folder(), "run-");
        Path masterKey = KeyFile.write(folder.resolve("master.key"));
        LocalServer server = ServerSetup.of(options.distribution(), folder, Database.h2(folder))
                .withProviders(options.providers())
                .withOption("spi-workspaces--default--master-key-file", masterKey.toString())
                .withPort(options.port() == 0 ? FreePorts.preferring(FAMILIAR_PORT) : options.port())
                .start();
        narrator.right("ready at " + server.address().base() + " after "
                + Duration.between(begin, Instant.now()).toSeconds() + " s, log in " + server.log());
        return new Stage(server, MailCatcher.start(), new AdminApi(server.address()));
    }

    @Override
    public void close() {
        server.close();
        mail.close();
    }
}
