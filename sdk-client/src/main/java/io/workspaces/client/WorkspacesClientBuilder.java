package io.workspaces.client;

import io.workspaces.client.internal.access.Actions;
import io.workspaces.client.internal.http.Backoff;
import io.workspaces.client.internal.http.Pauses;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a {@link WorkspacesClient}; only the realm must be told. Not thread-safe. */
public final class WorkspacesClientBuilder {
    private static final Duration LONGEST_STALE = Duration.ofSeconds(60);

    private @Nullable RealmAddress realm;
    private @Nullable URI adminRealm;
    private @Nullable String issuer;
    private @Nullable String audience;
    private @Nullable HttpClient http;
    private boolean trustClaims = true;
    private Actions actions = Actions.BUILT_IN;
    private Clock clock = Clock.systemUTC();
    private Duration timeout = Duration.ofSeconds(10);
    private Backoff backoff = new Backoff(3, Duration.ofMillis(200), Duration.ofSeconds(5));
    private Pauses pauses = Pauses.real();
    private Duration cacheFor = Duration.ofSeconds(10);
    private Duration staleFor = LONGEST_STALE;
    private int cacheSize = 2_000;

    WorkspacesClientBuilder() {}

    /**
     * The realm's address, for example {@code https://id.example.com/realms/acme}.
     *
     * @param address absolute, http or https
     * @return this
     */
    public WorkspacesClientBuilder realm(URI address) {
        realm = RealmAddress.of(address);
        return this;
    }

    /**
     * The realm's address in Keycloak's admin API, where it is not on the realm's own host.
     *
     * @param address for example {@code https://admin.example.com/admin/realms/acme}
     * @return this
     */
    public WorkspacesClientBuilder adminRealm(URI address) {
        adminRealm = address;
        return this;
    }

    /**
     * The issuer that the realm's tokens name, where it is not the realm's address: when the realm is
     * called by an internal one.
     *
     * @param name the {@code iss} claim
     * @return this
     */
    public WorkspacesClientBuilder issuer(String name) {
        issuer = name;
        return this;
    }

    /**
     * Refuses access tokens that were not made for this audience. Without it any access token of the
     * realm is taken, also one that another app got.
     *
     * @param name what the {@code aud} claim must hold, often the app's own client id
     * @return this
     */
    public WorkspacesClientBuilder audience(String name) {
        audience = name;
        return this;
    }

    /**
     * Whether a verified token's {@code workspaces} claim is taken for the user's role, groups and
     * permissions without asking the server (true unless told otherwise). Claims are as old as the token.
     *
     * @param trust false to ask the server always
     * @return this
     */
    public WorkspacesClientBuilder trustClaims(boolean trust) {
        trustClaims = trust;
        return this;
    }

    /**
     * The actions of a resource type of the realm's own permission catalog, so that the stronger ones allow
     * the weaker. Those of the built-in catalog are known: app edit, view; data-source configure, use.
     *
     * @param type of the resources, such as {@code report}
     * @param strongestFirst without those that restrict, such as {@code hide}
     * @return this
     */
    public WorkspacesClientBuilder actions(String type, String... strongestFirst) {
        actions = actions.with(type, List.of(strongestFirst));
        return this;
    }

    /**
     * The HTTP client, for proxies, TLS and executors of one's own. It must not follow redirects.
     *
     * @param client used for every call
     * @return this
     */
    public WorkspacesClientBuilder httpClient(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("a client that follows redirects would carry tokens elsewhere");
        }
        http = client;
        return this;
    }

    /**
     * The clock by which tokens expire and caches age.
     *
     * @param time the system's unless told otherwise
     * @return this
     */
    public WorkspacesClientBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /**
     * How long one attempt may take, from connecting to the last byte (10 seconds unless told otherwise).
     *
     * @param limit more than nothing
     * @return this
     */
    public WorkspacesClientBuilder timeout(Duration limit) {
        timeout = positive(limit);
        return this;
    }

    /**
     * How often a call that may be repeated is tried (3 times unless told otherwise): GET, PUT, DELETE and
     * calls with an idempotency key, after failed connections and the statuses 429, 502, 503 and 504; of any call after
     * the code {@code busy}.
     *
     * @param attempts the first included, 1 for no retries
     * @param firstPause doubled each time, a random part of it less
     * @param longestPause where the server's {@code Retry-After} is longer, the call fails at once
     * @return this
     */
    public WorkspacesClientBuilder retries(int attempts, Duration firstPause, Duration longestPause) {
        backoff = new Backoff(attempts, firstPause, longestPause);
        return this;
    }

    /**
     * How long the server's answer about a user is good without asking again (10 seconds unless told
     * otherwise), at most until the token expires. After it the server is asked whether it changed.
     *
     * @param age zero to ask each time
     * @return this
     */
    public WorkspacesClientBuilder cacheFor(Duration age) {
        cacheFor = notNegative(age);
        return this;
    }

    /**
     * How long after {@link #cacheFor(Duration)} an old answer still serves when the server cannot be
     * reached or answers 5xx (60 seconds unless told otherwise). Never after a 401, 403 or 404.
     *
     * @param age at most 60 seconds, zero for never
     * @return this
     */
    public WorkspacesClientBuilder staleIfError(Duration age) {
        if (notNegative(age).compareTo(LONGEST_STALE) > 0) {
            throw new IllegalArgumentException("a removed user must not be served for longer than 60 seconds");
        }
        staleFor = age;
        return this;
    }

    /**
     * How many tokens are remembered (2,000 unless told otherwise).
     *
     * @param tokens at least one
     * @return this
     */
    public WorkspacesClientBuilder cacheSize(int tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("at least one");
        }
        cacheSize = tokens;
        return this;
    }

    WorkspacesClientBuilder pauses(Pauses waiting) {
        pauses = waiting;
        return this;
    }

    /**
     * The client. Calls nothing yet.
     *
     * @return a client, to be made once and shared
     * @throws IllegalStateException without a realm
     */
    public WorkspacesClient build() {
        RealmAddress address = realm;
        if (address == null) {
            throw new IllegalStateException("realm(…) is missing");
        }
        String iss = Objects.requireNonNullElseGet(issuer, address::issuer);
        HttpClient client = Objects.requireNonNullElseGet(http, () -> address.newHttpClient(timeout));
        return new WorkspacesClient(new Settings(
                address.uri(),
                Objects.requireNonNullElseGet(adminRealm, address::admin),
                iss,
                audience,
                trustClaims,
                actions,
                client,
                clock,
                timeout,
                backoff,
                pauses,
                cacheFor,
                staleFor,
                cacheSize));
    }

    private static Duration positive(Duration time) {
        if (time.isZero()) {
            throw new IllegalArgumentException("more than nothing");
        }
        return notNegative(time);
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("not negative");
        }
        return time;
    }
}
