package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.RateLimitedException;
import io.workspaces.client.error.ServerException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.error.UnreadableResponseException;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.model.Attempt;
import io.workspaces.client.model.Role;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final FakeMember ada =
            server.workspace("marketing").member("ada@example.com").role(Role.ADMIN);
    private final List<Duration> delays = new ArrayList<>();

    private WorkspacesClientBuilder builder(URI realm) {
        return WorkspacesClient.builder()
                .realm(realm)
                .retries(3, Duration.ofMillis(100), Duration.ofSeconds(2))
                .delay(time -> {
                    delays.add(time);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private WorkspacesClient client() {
        return builder(server.realm()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_busy_server_is_asked_again_after_growing_pauses() {
        server.enqueueProblem(503, "busy").enqueueProblem(502, "busy");
        assertThat(client().currentUser("marketing", ada.token()).id()).isNotEmpty();
        assertThat(delays).hasSize(2);
        assertThat(delays.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(delays.get(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void a_listener_is_told_of_each_attempt_and_cannot_fail_the_call() {
        List<Attempt> told = new CopyOnWriteArrayList<>();
        server.enqueueProblem(503, "busy");
        WorkspacesClient client = builder(server.realm())
                .listener(told::add)
                .listener(attempt -> {
                    throw new IllegalStateException("of the app");
                })
                .build();

        assertThat(client.currentUser("marketing", ada.token()).id()).isNotEmpty();

        String path = "/realms/fake/workspaces/marketing/current-user";
        assertThat(told)
                .extracting(Attempt::method, Attempt::path, Attempt::number, Attempt::status)
                .containsExactly(tuple("GET", path, 1, 503), tuple("GET", path, 2, 200));
        assertThat(told).extracting(Attempt::requestId).doesNotContainNull().hasSize(2);
        server.close();
        assertThatThrownBy(() -> client.workspacesOf(ada.token())).isInstanceOf(UnreachableException.class);
        assertThat(told).last().extracting(Attempt::status).isEqualTo(0);
    }

    @Test
    void each_attempt_of_a_call_has_the_headers_that_its_thread_gave() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpServer realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("traceparent")
                    + exchange.getRequestHeaders().getFirst("baggage"));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        realm.start();
        ThreadLocal<String> trace = new ThreadLocal<>();
        WorkspacesClient client = builder(
                        URI.create("http://127.0.0.1:" + realm.getAddress().getPort() + "/realms/r"))
                .headers(() -> Map.of("traceparent", trace.get()))
                .headers(() -> Map.of("baggage", "+app"))
                .build();

        trace.set("one");
        assertThatThrownBy(client::ping).isInstanceOf(ServerException.class);

        assertThat(seen).containsExactly("one+app", "one+app", "one+app");
        trace.remove();
        assertThatThrownBy(client::ping).isInstanceOf(ServerException.class);
        assertThat(seen).hasSize(6).last().isEqualTo("nullnull");
        realm.stop(0);
    }

    @Test
    void a_ping_asks_each_time_and_tells_whether_the_realm_answers() {
        WorkspacesClient client = client();
        client.ping();
        client.ping();
        assertThat(server.requests())
                .containsExactly(
                        "GET /realms/fake/protocol/openid-connect/certs",
                        "GET /realms/fake/protocol/openid-connect/certs");
        server.enqueueProblem(404, "not_found");
        assertThatThrownBy(client::ping).isInstanceOf(NotFoundException.class);
        server.close();
        assertThatThrownBy(client::ping).isInstanceOf(UnreachableException.class);
    }

    @Test
    void after_the_last_attempt_the_error_tells() {
        server.enqueueProblem(503, "busy").enqueueProblem(503, "busy").enqueueProblem(503, "worn_out");
        assertThatThrownBy(() -> client().currentUser("marketing", ada.token()))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.code()).isEqualTo("worn_out"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void what_is_not_idempotent_is_not_repeated() {
        Administration administration = client().administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token));
        server.enqueueProblem(503, "unavailable");
        assertThatThrownBy(() ->
                        administration.workspace("marketing").invitations().invite(Invitation.to("b@example.com")))
                .isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
        server.enqueueProblem(503, "unavailable");
        administration.workspace("marketing").bulkInvitations().start(BulkUpload.ofText("Email\nb@example.com\n"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void a_change_that_depends_on_what_was_seen_is_not_repeated_since_it_may_have_been_made() {
        Resources resources = client().administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token))
                .workspace("marketing")
                .resources();
        server.enqueueProblem(502, "unavailable");
        assertThatThrownBy(() -> resources.syncIfMatch("app", List.of(), "seen"))
                .isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
        server.enqueueProblem(502, "unavailable");
        resources.sync("app", List.of());
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void any_call_is_repeated_that_the_server_rolled_back() {
        Administration administration = client().administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token));
        server.enqueueProblem(503, "busy");
        administration.workspace("marketing").invitations().invite(Invitation.to("b@example.com"));
        assertThat(server.requests()).hasSize(2);
        assertThat(delays).hasSize(1);
    }

    @Test
    void other_errors_are_not_repeated() {
        server.enqueueProblem(500, "internal");
        assertThatThrownBy(() -> client().currentUser("marketing", ada.token())).isInstanceOf(ServerException.class);
        server.enqueueProblem(503, "metadata_key_unavailable");
        assertThatThrownBy(() -> client().currentUser("marketing", ada.token())).isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(2);
        assertThat(delays).isEmpty();
    }

    @Test
    void a_page_of_a_proxy_is_told_as_such() {
        server.enqueueResponse(200, "<html>canary</html>");
        assertThatThrownBy(() -> client().currentUser("marketing", ada.token()))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("unreadable_response (200)")
                .hasMessageNotContaining("canary");
    }

    private static String inTwoSeconds() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().atOffset(ZoneOffset.UTC).plusSeconds(2));
    }

    @Test
    void the_server_s_wish_to_wait_is_followed_but_not_for_longer_than_allowed() throws IOException {
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> waits = new ArrayList<>(List.of("1", "", "3"));
        busy.createContext("/", exchange -> {
            String wait = waits.remove(0);
            exchange.getResponseHeaders().set("Retry-After", wait.isEmpty() ? inTwoSeconds() : wait);
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        busy.start();
        URI realm = URI.create("http://127.0.0.1:" + busy.getAddress().getPort() + "/realms/fake");
        try {
            assertThatThrownBy(() -> builder(realm).build().currentUser("marketing", "token"))
                    .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                        assertThat(e.retryAfter()).contains(Duration.ofSeconds(3));
                        assertThat(e.code()).isEqualTo("rate_limited");
                    });
            assertThat(delays).hasSize(2).contains(Duration.ofSeconds(1));
            // The server's clock may turn between its two headers.
            assertThat(delays.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        } finally {
            busy.stop(0);
        }
    }

    @Test
    void all_attempts_have_one_request_id_and_the_error_tells_it() throws IOException {
        HttpServer down = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> ids = new ArrayList<>();
        down.createContext("/", exchange -> {
            ids.add(exchange.getRequestHeaders().getFirst("X-Request-Id"));
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
        });
        down.start();
        URI realm = URI.create("http://127.0.0.1:" + down.getAddress().getPort() + "/realms/fake");
        try {
            assertThatThrownBy(() -> builder(realm).build().currentUser("marketing", "token"))
                    .isInstanceOfSatisfying(ServerException.class, e -> assertThat(ids)
                            .hasSize(3)
                            .containsOnly(e.requestId().orElseThrow()));
        } finally {
            down.stop(0);
        }
    }

    @Test
    void an_answer_that_never_ends_is_given_up() throws IOException {
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch given = new CountDownLatch(1);
        slow.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        slow.start();
        URI realm = URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/realms/fake");
        WorkspacesClient hasty = builder(realm)
                .timeout(Duration.ofMillis(200))
                .retries(1, Duration.ZERO, Duration.ZERO)
                .build();
        try {
            assertThatThrownBy(() -> hasty.currentUser("marketing", "token"))
                    .isInstanceOfSatisfying(UnreachableException.class, e -> assertThat(e.code())
                            .isEqualTo("timeout"));
        } finally {
            given.countDown();
            slow.stop(0);
        }
    }

    @Test
    void all_attempts_together_have_one_deadline() throws IOException {
        CountDownLatch given = new CountDownLatch(1);
        HttpServer silent = hanging(given);
        WorkspacesClient hasty = builder(realmOf(silent))
                .timeout(Duration.ofHours(1))
                .deadline(Duration.ofMillis(200))
                .retries(Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO)
                .build();
        try {
            assertThatThrownBy(() -> hasty.currentUser("marketing", "token"))
                    .isInstanceOfSatisfying(UnreachableException.class, e -> assertThat(e.code())
                            .isEqualTo("timeout"));
        } finally {
            given.countDown();
            silent.stop(0);
        }
    }

    @Test
    void retries_stop_when_too_many_calls_need_them() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer down = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        down.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        down.start();
        WorkspacesClient client = builder(realmOf(down)).build();
        try {
            for (int call = 0; call < 100; call++) {
                assertThatThrownBy(() -> client.currentUser("marketing", "token"))
                        .isInstanceOf(ServerException.class);
            }
            assertThat(asked).hasValue(200);
        } finally {
            down.stop(0);
        }
    }

    @Test
    void a_deletion_that_finds_nothing_when_it_is_repeated_has_succeeded() {
        Members members = client().administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token))
                .workspace("marketing")
                .members();
        String eve = client().currentUser(
                        "marketing",
                        server.workspace("marketing").member("eve@example.com").token())
                .memberId();
        server.enqueueProblem(502, "unavailable").enqueueProblem(404, "not_found");
        members.remove(eve);
        server.enqueueProblem(404, "not_found");
        assertThatThrownBy(() -> members.remove(eve)).isInstanceOf(NotFoundException.class);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void a_server_that_hangs_keeps_nobody_waiting_who_has_an_old_answer() throws Exception {
        CountDownLatch given = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        MutableClock clock = new MutableClock();
        HttpServer moody = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        moody.setExecutor(Executors.newCachedThreadPool());
        byte[] user = Contract.json("current-user.json");
        moody.createContext("/", exchange -> {
            if (asked.incrementAndGet() > 3) {
                await(given);
            }
            exchange.sendResponseHeaders(200, user.length);
            exchange.getResponseBody().write(user);
            exchange.close();
        });
        moody.start();
        WorkspacesClient client = builder(realmOf(moody))
                .clock(clock)
                .timeout(Duration.ofHours(1))
                .build();
        try {
            CurrentUser ada = client.currentUser("marketing", "ada");
            CurrentUser bob = client.currentUser("marketing", "bob");
            CurrentUser cay = client.currentUser("marketing", "cay");
            clock.advance(Duration.ofSeconds(11));
            assertThat(client.currentUser("marketing", "ada")).isSameAs(ada);
            assertThat(client.currentUser("marketing", "bob")).isSameAs(bob);
            assertThat(client.currentUser("marketing", "cay")).isSameAs(cay);
            assertThat(client.currentUser("marketing", "ada")).isSameAs(ada);
            // One that waited, and one that tries whether the server is back.
            assertThat(asked.get()).isBetween(4, 5);
        } finally {
            given.countDown();
            moody.stop(0);
        }
    }

    @Test
    void a_redirect_says_where_to_without_what_may_be_secret() throws IOException {
        HttpServer moved = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        moved.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://sso.example.com/login?state=canary");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        moved.start();
        try {
            assertThatThrownBy(() -> builder(realmOf(moved)).build().currentUser("marketing", "token"))
                    .isInstanceOf(WorkspacesException.class)
                    .hasMessageContaining("302")
                    .hasMessageContaining("https://sso.example.com/login")
                    .hasMessageNotContaining("canary");
        } finally {
            moved.stop(0);
        }
    }

    @Test
    void each_request_names_the_sdk_and_its_version() throws IOException {
        List<String> names = new ArrayList<>();
        HttpServer curious = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        curious.createContext("/", exchange -> {
            names.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        curious.start();
        try {
            assertThatThrownBy(() -> builder(realmOf(curious)).build().currentUser("marketing", "token"))
                    .isInstanceOf(NotFoundException.class);
            assertThat(names).hasSize(1).allMatch(name -> name.matches("workspaces-java/\\d+\\.\\S+ java/\\d+"));
        } finally {
            curious.stop(0);
        }
    }

    private static URI realmOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/fake");
    }

    private static HttpServer hanging(CountDownLatch given) throws IOException {
        HttpServer silent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        silent.setExecutor(Executors.newCachedThreadPool());
        silent.createContext("/", exchange -> await(given));
        silent.start();
        return silent;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_interrupted_caller_stops_waiting_and_stays_interrupted() throws IOException {
        HttpServer silent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI realm = URI.create("http://127.0.0.1:" + silent.getAddress().getPort() + "/realms/fake");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> builder(realm).build().currentUser("marketing", "token"))
                .isInstanceOfSatisfying(
                        UnreachableException.class, e -> assertThat(e.code()).isEqualTo("interrupted"));
        assertThat(Thread.interrupted()).isTrue();
        silent.stop(0);
    }
}
