package io.workspaces.client;

import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.http.Backoff;
import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.model.Attempt;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link WorkspacesClient}. Only the realm is required. Not thread-safe. */
public final class WorkspacesClientBuilder {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration MAX_STALE = Duration.ofSeconds(60);

    private @Nullable RealmUrl realm;
    private @Nullable URI adminRealm;
    private @Nullable String issuer;
    private @Nullable String audience;
    private @Nullable HttpClient http;
    private boolean trustClaims = true;
    private ActionHierarchy actions = ActionHierarchy.BUILT_IN;
    private Clock clock = Clock.systemUTC();
    private Duration timeout = Duration.ofSeconds(10);
    private @Nullable Duration deadline;
    private Consumer<Attempt> listener = attempt -> {};
    private Supplier<Map<String, String>> headers = Map::of;
    private Backoff backoff = new Backoff(3, Duration.ofMillis(200), Duration.ofSeconds(5));
    private Delay delay = Delay.system();
    private Duration cacheFor = Duration.ofSeconds(10);
    private Duration staleFor = MAX_STALE;
    private int cacheSize = 2_000;

    WorkspacesClientBuilder() {}

    /**
     * Sets the URL of the realm, for example {@code https://id.example.com/realms/acme}.
     *
     * @param address an absolute http or https URL
     * @return this
     */
    public WorkspacesClientBuilder realm(URI address) {
        realm = RealmUrl.of(address);
        return this;
    }

    /**
     * Sets the URL of the realm in Keycloak's admin API, if it is on another host than the realm itself.
     *
     * @param address for example {@code https://admin.example.com/admin/realms/acme}
     * @return this
     */
    public WorkspacesClientBuilder adminRealm(URI address) {
        adminRealm = address;
        return this;
    }

    /**
     * Sets the issuer that the realm's tokens name. Needed if it differs from the realm's URL, for example because
     * the app calls the realm by an internal URL.
     *
     * @param name the {@code iss} claim
     * @return this
     */
    public WorkspacesClientBuilder issuer(String name) {
        issuer = name;
        return this;
    }

    /**
     * Rejects access tokens for other audiences. Without it, any access token of the realm is accepted, even one
     * issued to another app.
     *
     * @param name the value that the {@code aud} claim must contain, often the app's own client id
     * @return this
     */
    public WorkspacesClientBuilder audience(String name) {
        audience = name;
        return this;
    }

    /**
     * Sets whether a verified token's {@code workspaces} claim provides the user's role, groups and permissions
     * without a request to the server (true by default). Claims are as old as the token.
     *
     * @param trust false to always call the server
     * @return this
     */
    public WorkspacesClientBuilder trustClaims(boolean trust) {
        trustClaims = trust;
        return this;
    }

    /**
     * Sets the actions of a resource type, so that stronger actions include weaker ones. Needed only if the realm
     * has its own permission catalog. The actions of the built-in catalog are known: edit and view for app;
     * configure and use for data-source.
     *
     * @param type the resource type, such as {@code report}
     * @param strongestFirst the actions, without restricting ones such as {@code hide}
     * @return this
     */
    public WorkspacesClientBuilder actions(String type, String... strongestFirst) {
        actions = actions.with(type, List.of(strongestFirst));
        return this;
    }

    /**
     * Sets the HTTP client, for example for a proxy, TLS settings or an executor. It must not follow redirects.
     *
     * @param client the client for all requests
     * @return this
     */
    public WorkspacesClientBuilder httpClient(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "the HTTP client must not follow redirects, since it would send tokens to other hosts");
        }
        http = client;
        return this;
    }

    /**
     * Sets the clock for the expiry of tokens and cache entries.
     *
     * @param time the clock; the system's by default
     * @return this
     */
    public WorkspacesClientBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Sets how long one attempt may take, from connecting to the last byte (10 seconds by default).
     *
     * @param limit a positive duration
     * @return this
     */
    public WorkspacesClientBuilder timeout(Duration limit) {
        timeout = positive(limit);
        return this;
    }

    /**
     * Sets how long a call may take, over all attempts and the delays between them (10 seconds by default, or the
     * timeout of one attempt if that is longer).
     *
     * @param limit a positive duration
     * @return this
     */
    public WorkspacesClientBuilder deadline(Duration limit) {
        deadline = positive(limit);
        return this;
    }

    /**
     * Sets how often a call is attempted (3 times by default). GET, PUT, DELETE and calls with an idempotency key
     * are retried after connection failures and the statuses 429, 502, 503 and 504. Any call is retried after the
     * code {@code busy}. While many calls fail, not all of them are retried.
     *
     * @param maxAttempts the number of attempts including the first; 1 for no retries
     * @param baseDelay the delay before the first retry; doubles with each retry and is reduced by a random part
     * @param maxDelay the longest delay; if the server's {@code Retry-After} is longer, the call fails at once
     * @return this
     */
    public WorkspacesClientBuilder retries(int maxAttempts, Duration baseDelay, Duration maxDelay) {
        backoff = new Backoff(maxAttempts, baseDelay, maxDelay);
        return this;
    }

    /**
     * Sets how long a user is cached (10 seconds by default), at most until the token expires. After that, the
     * server is asked whether the user has changed.
     *
     * @param age the duration; zero to call the server each time
     * @return this
     */
    public WorkspacesClientBuilder cacheFor(Duration age) {
        cacheFor = notNegative(age);
        return this;
    }

    /**
     * Sets how long after {@link #cacheFor(Duration)} a stale user is still returned if the server cannot be
     * reached, responds with 5xx or takes more than a second (60 seconds by default). For the next 5 seconds one
     * call at a time asks whether the server is back, and nobody waits for it. A stale user never is returned after a
     * 401, 403 or 404.
     *
     * @param age at most 60 seconds; zero for never
     * @return this
     */
    public WorkspacesClientBuilder staleIfError(Duration age) {
        if (notNegative(age).compareTo(MAX_STALE) > 0) {
            throw new IllegalArgumentException(
                    "staleIfError must be at most 60 seconds, so that a removed user is not served longer");
        }
        staleFor = age;
        return this;
    }

    /**
     * Sets how many tokens are cached (2,000 by default).
     *
     * @param tokens the number of tokens, at least 1
     * @return this
     */
    public WorkspacesClientBuilder cacheSize(int tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("cacheSize must be at least 1");
        }
        cacheSize = tokens;
        return this;
    }

    /**
     * Adds what is told of each request to the server, for metrics and traces. It is called on threads of the HTTP
     * client and must not block; what it throws is logged.
     *
     * @param added the listener
     * @return this
     */
    public WorkspacesClientBuilder listener(Consumer<Attempt> added) {
        listener = listener.andThen(added);
        return this;
    }

    /**
     * Adds what gives each call headers of your app's, such as the context of a trace. It is asked on the thread that
     * makes the call; what it throws is logged, and the call goes on without.
     *
     * @param added gives the headers by their names
     * @return this
     */
    public WorkspacesClientBuilder headers(Supplier<Map<String, String>> added) {
        Supplier<Map<String, String>> before = headers;
        headers = () -> {
            Map<String, String> all = new HashMap<>(before.get());
            all.putAll(added.get());
            return all;
        };
        return this;
    }

    WorkspacesClientBuilder delay(Delay delay) {
        this.delay = delay;
        return this;
    }

    /**
     * Builds the client. Makes no request yet.
     *
     * @return the client; create one and share it
     * @throws IllegalStateException if the realm is not set
     */
    public WorkspacesClient build() {
        RealmUrl address = realm;
        if (address == null) {
            throw new IllegalStateException("realm(…) must be set");
        }
        String iss = Objects.requireNonNullElseGet(issuer, address::issuer);
        HttpClient client = Objects.requireNonNullElseGet(http, () -> address.newHttpClient(timeout));
        return new WorkspacesClient(new ClientConfig(
                address.uri(),
                Objects.requireNonNullElseGet(adminRealm, address::admin),
                iss,
                audience,
                trustClaims,
                actions,
                client,
                http == null,
                clock,
                timeout,
                Objects.requireNonNullElseGet(deadline, () -> longer(timeout, DEADLINE)),
                backoff,
                delay,
                listener,
                headers,
                cacheFor,
                staleFor,
                cacheSize));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration positive(Duration time) {
        if (time.isZero()) {
            throw new IllegalArgumentException("the timeout must be positive");
        }
        return notNegative(time);
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a duration must not be negative");
        }
        return time;
    }
}
