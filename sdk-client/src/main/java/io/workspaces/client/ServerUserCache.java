package io.workspaces.client;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.Problem;
import io.workspaces.client.error.ServerException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.http.Await;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Caches users that were read from the server. A cached user is revalidated by ETag when it is no longer fresh, and
 * is served stale for a short time when the server is down or hangs. So is metadata that the server can no longer decrypt. A
 * refusal is never hidden: it removes the user and
 * overrides the token's claims.
 */
final class ServerUserCache {
    private static final System.Logger LOG = System.getLogger("io.workspaces.client");
    private static final long PATIENCE_MILLIS = 1_000;

    private final CurrentUserApi remote;
    private final Outage outage = new Outage();
    private final Clock clock;
    private final ActionHierarchy actions;
    private final long cacheMillis;
    private final long maxAgeMillis;

    ServerUserCache(ClientConfig settings, CurrentUserApi remote) {
        this.remote = remote;
        this.clock = settings.clock();
        this.actions = settings.actions();
        this.cacheMillis = settings.cacheFor().toMillis();
        this.maxAgeMillis = cacheMillis + settings.staleFor().toMillis();
    }

    @Nullable
    CurrentUser cached(Session session, String workspace) {
        @Nullable CachedUser known = session.loaded.get(workspace);
        long now = clock.millis();
        return known != null && known.confirmedWithin(cacheMillis, now) && known.metadataWithin(maxAgeMillis, now)
                ? known.user()
                : null;
    }

    /**
     * Reads the user from the server. A caller with a stale answer at hand waits a second at most, and not at all
     * while the server is known to be down.
     */
    CompletableFuture<CurrentUser> load(Session session, String workspace) {
        @Nullable CachedUser known = session.loaded.get(workspace);
        long now = clock.millis();
        if (known == null || !isUsable(known, session, now)) {
            return ask(session, workspace, known);
        }
        CurrentUser stale = stale(known, now);
        if (!outage.isOn(now)) {
            return ask(session, workspace, known)
                    .copy()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .exceptionally(failure -> {
                        if (Await.unwrap(failure) instanceof TimeoutException) {
                            begin("it takes more than a second");
                            return stale;
                        }
                        throw Await.unchecked(Await.unwrap(failure));
                    });
        }
        if (!outage.startProbe()) {
            return CompletableFuture.completedFuture(stale);
        }
        CompletableFuture<CurrentUser> probe =
                ask(session, workspace, known).whenComplete((user, failure) -> outage.endProbe());
        return probe.isDone() ? probe : CompletableFuture.completedFuture(stale);
    }

    /** Concurrent callers share one request. */
    private CompletableFuture<CurrentUser> ask(Session session, String workspace, @Nullable CachedUser known) {
        Request request = remote.request(workspace, known == null ? null : known.etag());
        CompletableFuture<CurrentUser> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<CurrentUser> others = session.inFlight.putIfAbsent(workspace, mine);
        if (others != null) {
            return others.copy();
        }
        // The request of others may have ended since this caller looked.
        @Nullable CurrentUser fresh = cached(session, workspace);
        if (fresh != null) {
            session.inFlight.remove(workspace);
            mine.complete(fresh);
            return mine;
        }
        return remote.send(request, session.token)
                .thenApply(response -> remember(workspace, session, known, response))
                .exceptionally(failure -> serveStale(workspace, session, known, Await.unwrap(failure)))
                .whenComplete((user, failure) -> {
                    session.inFlight.remove(workspace);
                    settle(mine, user, failure);
                });
    }

    private static void settle(
            CompletableFuture<CurrentUser> waiting, @Nullable CurrentUser user, @Nullable Throwable failure) {
        if (failure == null) {
            waiting.complete(user);
        } else {
            waiting.completeExceptionally(Await.unwrap(failure));
        }
    }

    private CurrentUser remember(String workspace, Session session, @Nullable CachedUser known, Response response) {
        long now = clock.millis();
        CachedUser confirmed = known != null && response.status() == 304
                ? known.confirmed(now)
                : loaded(response, session, known, now);
        session.loaded.put(workspace, confirmed);
        outage.end();
        return confirmed.user();
    }

    private CachedUser loaded(Response response, Session session, @Nullable CachedUser known, long now) {
        LoadedUser user = new LoadedUser(response.read(LoadedUser.Response.class), actions, session.ssoUserInfo());
        if (!user.hasMetadata() && known != null && known.metadataWithin(maxAgeMillis, now)) {
            return new CachedUser(user.withMetadataOf(known.user()), null, now, known.metadataAt());
        }
        return new CachedUser(user, response.header("ETag").orElse(null), now);
    }

    private CurrentUser serveStale(String workspace, Session session, @Nullable CachedUser known, Throwable failure) {
        boolean serverDown = failure instanceof UnreachableException || failure instanceof ServerException;
        long now = clock.millis();
        if (!serverDown) {
            outage.end();
            session.refused(workspace);
            throw failure instanceof ForbiddenException refused && session.lacksScope()
                    ? withoutScope(refused)
                    : Await.unchecked(failure);
        }
        begin(failure.toString());
        if (known != null && isUsable(known, session, now)) {
            return stale(known, now);
        }
        throw Await.unchecked(failure);
    }

    private void begin(String why) {
        long now = clock.millis();
        if (!outage.isOn(now)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "The server does not answer, so users that were read shortly before serve on: " + why);
        }
        outage.begin(now);
    }

    private static ForbiddenException withoutScope(ForbiddenException refused) {
        Problem problem = refused.problem();
        Problem told = new Problem(
                problem.status(),
                problem.code(),
                problem.detail() + "; the token lacks the scope \"workspaces\", which the client that users sign in to"
                        + " needs as a client scope",
                problem.requestId(),
                problem.violations(),
                problem.retryAfter(),
                problem.confirmation());
        LOG.log(System.Logger.Level.WARNING, "{0}", told.detail());
        return new ForbiddenException(told, null);
    }

    private boolean isUsable(CachedUser known, Session session, long now) {
        return known.confirmedWithin(maxAgeMillis, now) && !session.expired(now);
    }

    private CurrentUser stale(CachedUser known, long now) {
        return known.metadataWithin(maxAgeMillis, now)
                ? known.user()
                : known.user().withoutMetadata();
    }
}
