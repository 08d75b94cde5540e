package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators of an app find in its log. */
class LoggingTest {
    private static final Logger LOGGER = Logger.getLogger("io.workspaces.client");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final MutableClock clock = new MutableClock();
    private final FakeWorkspaces server = FakeWorkspaces.start(clock);
    private final FakeMember ada = server.workspace("marketing").member("ada@example.com");

    private WorkspacesClientBuilder builder() {
        return WorkspacesClient.builder()
                .realm(server.realm())
                .clock(clock)
                .delay(time -> CompletableFuture.completedFuture(null));
    }

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.FINE);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
        server.close();
    }

    @Test
    void a_retry_and_an_outage_are_told_once_and_no_token_is() {
        WorkspacesClient client = builder().build();
        String token = ada.token();
        server.enqueueProblem(503, "busy");
        client.currentUser("marketing", token);
        assertThat(lines).hasSize(1).allMatch(line -> line.matches("FINE GET \\S+ is tried again in \\d+ ms: busy.*"));

        clock.advance(Duration.ofSeconds(11));
        server.enqueueProblem(500, "internal").enqueueProblem(500, "internal");
        client.currentUser("marketing", token);
        client.currentUser("marketing", token);
        assertThat(lines).hasSize(2).last().asString().startsWith("WARNING The server does not answer");
        assertThat(lines).noneMatch(line -> line.contains(token));
    }

    @Test
    void tokens_of_another_issuer_are_told_once() {
        WorkspacesClient client =
                builder().issuer("https://id.example.com/realms/acme").build();
        client.currentUser("marketing", ada.tokenWithClaims());
        client.currentUser("marketing", ada.tokenWithClaims());
        assertThat(lines)
                .hasSize(1)
                .allMatch(line -> line.contains(server.realm().toString()) && line.contains("id.example.com"));
    }

    @Test
    void a_refusal_for_the_missing_scope_says_so() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String token = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString("{\"scope\":\"openid email\"}".getBytes(StandardCharsets.UTF_8)) + ".";
        server.enqueueProblem(403, "forbidden");
        WorkspacesClient client = builder().build();
        assertThatThrownBy(() -> client.currentUser("marketing", token))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("lacks the scope \"workspaces\"");
        assertThat(lines).hasSize(1).allMatch(line -> line.contains("lacks the scope"));
        assertThatThrownBy(() -> client.currentUser("marketing", token)).isInstanceOf(UnauthorizedException.class);
    }
}
