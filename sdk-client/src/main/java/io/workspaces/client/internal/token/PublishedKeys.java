package io.workspaces.client.internal.token;

import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
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
 * The realm's published keys, kept for ten minutes, for twenty where they cannot be fetched again. A key
 * that is not among them has them fetched too, but not more than twice a minute, so that made-up key ids
 * cause no storm.
 */
public final class PublishedKeys {
    private static final long KEPT_MILLIS = 600_000;
    private static final long SPARED_MILLIS = 30_000;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private record KeySet(List<Jwk> keys) {}

    private record Known(Map<String, VerificationKey> byId, long fetchedAt, long triedAt) {
        Optional<VerificationKey> find(String id, long now) {
            return now - fetchedAt < 2 * KEPT_MILLIS ? Optional.ofNullable(byId.get(id)) : Optional.empty();
        }

        boolean good(String id, long now) {
            return now - triedAt < SPARED_MILLIS || (byId.containsKey(id) && now - fetchedAt < KEPT_MILLIS);
        }
    }

    private final Transport transport;
    private final URI address;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), LONG_AGO, LONG_AGO);
    private @Nullable CompletableFuture<Known> underway;

    public PublishedKeys(Transport transport, URI address, Clock clock) {
        this.transport = transport;
        this.address = address;
        this.clock = clock;
    }

    /** Nothing for a key that is not published, and where the keys cannot be fetched. */
    CompletableFuture<Optional<VerificationKey>> find(String id) {
        Known now = known;
        boolean good = now.good(id, clock.millis());
        CompletableFuture<Known> keys = good ? CompletableFuture.completedFuture(now) : fetch();
        return keys.thenApply(found -> found.find(id, clock.millis()));
    }

    private synchronized CompletableFuture<Known> fetch() {
        if (underway != null && !underway.isDone()) {
            return underway;
        }
        underway =
                transport.send(Request.get(address), null).thenApply(this::read).exceptionally(failed -> nothingNew());
        return underway;
    }

    private Known read(Answer answer) {
        Map<String, VerificationKey> byId = answer.read(KeySet.class).keys().stream()
                .map(Jwk::verificationKey)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(VerificationKey::id, Function.identity(), (first, second) -> first));
        long now = clock.millis();
        known = new Known(byId, now, now);
        return known;
    }

    private Known nothingNew() {
        known = new Known(known.byId(), known.fetchedAt(), clock.millis());
        return known;
    }
}
