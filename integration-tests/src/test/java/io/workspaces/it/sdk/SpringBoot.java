package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With the starter, behind Spring Security's resource server. */
abstract class SpringBoot extends OrdersExample {
    private static final Pattern STARTED =
            Pattern.compile("Tomcat started on port (\\d+).*Started Application", Pattern.DOTALL);

    /**
     * The application's jar.
     *
     * @param folder where it may be built
     */
    abstract Path jar(Path folder) throws Exception;

    @Override
    RunningExample start(URI realm, Path folder) throws Exception {
        return RunningExample.start(
                folder.resolve("application.log"),
                STARTED,
                List.of(
                        "-jar",
                        jar(folder).toString(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + realm,
                        "--workspaces.cache-for=0s",
                        "--management.endpoint.health.show-components=always"));
    }

    @Test
    void its_health_tells_that_the_realm_answers() {
        String ada = apps.signIn(ADA).access();
        assertThat(application.get("/actuator/health", ada).expect(200).json().at("/components/workspaces/status"))
                .hasToString("\"UP\"");
    }

    @Test
    void an_archived_members_token_gives_no_metadata() {
        apps.account("cay@example.org");
        String member = apps.join("marketing", "cay@example.org", Map.of("groups", List.of("Viewers")));
        String token = apps.signIn("cay@example.org").access();
        application.get("/marketing/orders/7", token).expect(200);

        apps.send("POST", "/marketing/members/" + member + "/archive", Map.of()).expect(200);

        application.get("/marketing/orders/7", token).expect(403);
    }
}
