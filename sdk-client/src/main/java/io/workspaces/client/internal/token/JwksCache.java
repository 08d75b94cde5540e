package io.workspaces.client.internal.token;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.internal.http.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Caches the realm's published keys for ten minutes, or for twenty if they cannot be fetched again. An unknown key
 * id also causes a request, but at most twice a minute, so that made-up key ids cannot flood the server.
 */
public final class JwksCache {
    private static final long CACHE_MILLIS = 600_000;
    private static final long MIN_REFRESH_MILLIS = 30_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private record KeySet(List<Jwk> keys) {}

    private record Snapshot(Map<String, VerificationKey> byId, long fetchedAt, long triedAt) {
        Optional<VerificationKey> find(String id, long now) {
            return now - fetchedAt < 2 * CACHE_MILLIS ? Optional.ofNullable(byId.get(id)) : Optional.empty();
        }

        boolean isCurrent(String id, long now) {
            return now - triedAt < MIN_REFRESH_MILLIS || (byId.containsKey(id) && now - fetchedAt < CACHE_MILLIS);
        }
    }

    private final Transport transport;
    private final URI address;
    private final Clock clock;
    private volatile Snapshot known = new Snapshot(Map.of(), NEVER, NEVER);
    private @Nullable CompletableFuture<Snapshot> inFlight;

    public JwksCache(Transport transport, URI address, Clock clock) {
        this.transport = transport;
        this.address = address;
        this.clock = clock;
    }

    /** Empty if the key is not published, or if the keys cannot be fetched. */
    CompletableFuture<Optional<VerificationKey>> find(String id) {
        Snapshot now = known;
        boolean current = now.isCurrent(id, clock.millis());
        CompletableFuture<Snapshot> keys = current ? CompletableFuture.completedFuture(now) : fetch();
        return keys.thenApply(found -> found.find(id, clock.millis()));
    }

    private synchronized CompletableFuture<Snapshot> fetch() {
        if (inFlight != null && !inFlight.isDone()) {
            return inFlight;
        }
        inFlight = transport
                .send(Request.get(address), null)
                .thenApply(this::read)
                .exceptionally(failed -> keepPrevious());
        return inFlight;
    }

    private Snapshot read(Response response) {
        Map<String, VerificationKey> byId = response.read(KeySet.class).keys().stream()
                .map(Jwk::verificationKey)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(VerificationKey::id, Function.identity(), (first, second) -> first));
        long now = clock.millis();
        known = new Snapshot(byId, now, now);
        return known;
    }

    private Snapshot keepPrevious() {
        known = new Snapshot(known.byId(), known.fetchedAt(), clock.millis());
        return known;
    }
}
