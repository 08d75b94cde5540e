package io.workspaces.client.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server with a realm and workspaces in memory, on a free port of the local machine.
 *
 * <pre>{@code
 * try (FakeWorkspaces server = FakeWorkspaces.start()) {
 *     FakeMember ada = server.workspace("marketing").member("ada@example.com").metadata("region", "EU");
 *     WorkspacesClient client = WorkspacesClient.builder().realm(server.realm()).build();
 *     assertEquals("EU", client.currentUser("marketing", ada.token()).metadata().require("region"));
 * }
 * }</pre>
 *
 * <p>Any client id with {@link #CLIENT_SECRET} gets a token for both administration APIs.
 */
public final class FakeWorkspaces implements AutoCloseable {
    /** The secret of every client of the fake realm. */
    public static final String CLIENT_SECRET = "secret";

    private final HttpServer http;
    private final Clock clock;
    private final FakeTokens tokens;
    private final Routes routes;
    private final Map<String, FakeWorkspace> workspaces = new LinkedHashMap<>();
    private final Deque<FakeResponse> scripted = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private int lastId;

    private FakeWorkspaces(HttpServer http, Clock clock) {
        this.http = http;
        this.clock = clock;
        this.tokens = new FakeTokens(clock, realm().toString());
        this.routes = new Routes();
        tokens.addTo(routes);
        new AppEndpoints(this, tokens).addTo(routes);
        new AdminEndpoints(this, tokens).addTo(routes);
    }

    /**
     * Starts a server with the system clock.
     *
     * @return a running server, which must be closed
     */
    public static FakeWorkspaces start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts a server with a given clock.
     *
     * @param clock the clock by which its tokens expire
     * @return a running server, which must be closed
     */
    public static FakeWorkspaces start(Clock clock) {
        // Without it, each response on a reused connection waits 40 ms for a delayed acknowledgment.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeWorkspaces server = new FakeWorkspaces(http, clock);
            http.createContext("/", server::serve);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the fake server could not be started", e);
        }
    }

    /**
     * Returns the URL for {@code WorkspacesClientBuilder.realm}.
     *
     * @return the URL of the realm
     */
    public URI realm() {
        return URI.create("http://" + authority() + "/realms/fake");
    }

    private String authority() {
        InetSocketAddress address = http.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Returns the workspace with an alias. Creates it if it does not exist.
     *
     * @param alias the alias
     * @return the workspace
     */
    public synchronized FakeWorkspace workspace(String alias) {
        return workspaces.computeIfAbsent(alias, fresh -> new FakeWorkspace(this, newId("ws"), fresh));
    }

    /**
     * Enqueues the response to the next request, whatever that is. Several responses are sent in their order.
     *
     * @param status the HTTP status
     * @param json the body, for example a problem
     * @return this
     */
    public synchronized FakeWorkspaces enqueueResponse(int status, String json) {
        scripted.add(new FakeResponse(status, Map.of("Content-Type", "application/json"), json));
        return this;
    }

    /**
     * Enqueues a problem as the response to the next request, whatever that is.
     *
     * @param status the HTTP status
     * @param code the code in snake case
     * @return this
     */
    public synchronized FakeWorkspaces enqueueProblem(int status, String code) {
        scripted.add(ProblemException.of(status, code, "enqueued by the test").response());
        return this;
    }

    /**
     * Revokes a token.
     *
     * @param token the token of a member or a client
     */
    public synchronized void revoke(String token) {
        tokens.revoke(token);
    }

    /**
     * Returns the requests so far.
     *
     * @return the method and path of each request, in their order, for example {@code GET /realms/fake/…}
     */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** Stops the server. Later requests cannot connect. */
    @Override
    public void close() {
        http.stop(0);
    }

    synchronized String mintToken(FakeMember member, boolean claims) {
        return tokens.mint(member, claims);
    }

    String newId(String kind) {
        return kind + "-" + ++lastId;
    }

    Clock clock() {
        return clock;
    }

    List<FakeWorkspace> all() {
        return List.copyOf(workspaces.values());
    }

    Optional<FakeWorkspace> find(@Nullable String aliasOrId) {
        return workspaces.values().stream()
                .filter(workspace -> workspace.id().equals(aliasOrId))
                .findFirst()
                .or(() -> Optional.ofNullable(workspaces.get(aliasOrId)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        FakeRequest request = FakeRequest.of(exchange);
        FakeResponse response = response(request).of(request.id());
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = response.status() == 204 || response.status() == 304;
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private synchronized FakeResponse response(FakeRequest request) {
        requests.add(request.method() + " " + request.rawPath());
        if (!scripted.isEmpty()) {
            return scripted.remove();
        }
        try {
            return routes.response(request, request.segments());
        } catch (ProblemException refusal) {
            return refusal.response();
        }
    }

    @Override
    public String toString() {
        return "FakeWorkspaces[" + realm() + "]";
    }
}
