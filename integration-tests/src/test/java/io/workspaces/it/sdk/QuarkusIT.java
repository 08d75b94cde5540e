package io.workspaces.it.sdk;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** In Quarkus, without its OpenID Connect. */
@Tag("compat")
class QuarkusIT extends OrdersExample {
    private static final Pattern STARTED = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    @Override
    RunningExample start(URI realm, Path folder) throws Exception {
        return RunningExample.start(
                folder.resolve("application.log"),
                STARTED,
                List.of(
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=0",
                        "-Dworkspaces.realm=" + realm,
                        "-jar",
                        Example.folder("quarkus")
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString()));
    }
}
