package io.workspaces.client;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.ServerException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Exchanges;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Tokens;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Current users by token and workspace: remembered while fresh, confirmed by ETag afterwards, served old
 * for a short while when the server is down. A refusal is never covered up, and forgets the user.
 */
final class CurrentUsers {
    private static final Problem NO_TOKEN =
            new Problem(401, "unauthorized", "that is not an access token", null, List.of(), null);

    private final RemoteUsers remote;
    private final Sessions sessions;
    private final Clock clock;
    private final long freshMillis;
    private final long servableMillis;

    CurrentUsers(Settings settings, RemoteUsers remote) {
        this.remote = remote;
        this.clock = settings.clock();
        this.sessions = new Sessions(settings.cacheSize());
        this.freshMillis = settings.cacheFor().toMillis();
        this.servableMillis = freshMillis + settings.staleFor().toMillis();
    }

    /** The remembered user, without any call or allocation. */
    @Nullable
    CurrentUser cached(String workspace, String token) {
        long now = clock.millis();
        @Nullable Session session = sessions.find(token, now);
        if (session == null) {
            return null;
        }
        @Nullable CachedUser known = session.loaded.get(workspace);
        return known != null && known.confirmedWithin(freshMillis, now) ? known.user() : null;
    }

    /** Asks the server; callers at the same time share one call. */
    CompletableFuture<CurrentUser> load(String workspace, String token) {
        if (!Tokens.isOne(token)) {
            return CompletableFuture.failedFuture(NO_TOKEN.toException(null));
        }
        Session session = sessions.open(token, clock.millis());
        @Nullable CachedUser known = session.loaded.get(workspace);
        Request request = remote.request(workspace, known == null ? null : known.etag());
        CompletableFuture<CurrentUser> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<CurrentUser> others = session.underway.putIfAbsent(workspace, mine);
        if (others != null) {
            return others.copy();
        }
        return remote.ask(request, token)
                .thenApply(answer -> remember(workspace, session, known, answer))
                .exceptionally(failure -> serveOld(workspace, session, known, Exchanges.unwrap(failure)))
                .whenComplete((user, failure) -> {
                    session.underway.remove(workspace);
                    sessions.closeIfEmpty(session);
                    settle(mine, user, failure);
                });
    }

    private static void settle(
            CompletableFuture<CurrentUser> waiting, @Nullable CurrentUser user, @Nullable Throwable failure) {
        if (failure == null) {
            waiting.complete(user);
        } else {
            waiting.completeExceptionally(Exchanges.unwrap(failure));
        }
    }

    private CurrentUser remember(String workspace, Session session, @Nullable CachedUser known, Answer answer) {
        long now = clock.millis();
        CachedUser confirmed = known != null && answer.status() == 304
                ? known.confirmed(now)
                : new CachedUser(
                        new LoadedUser(answer.read(LoadedUser.Answer.class)),
                        answer.header("ETag").orElse(null),
                        now);
        session.loaded.put(workspace, confirmed);
        return confirmed.user();
    }

    private CurrentUser serveOld(String workspace, Session session, @Nullable CachedUser known, Throwable failure) {
        boolean serverDown = failure instanceof UnreachableException || failure instanceof ServerException;
        long now = clock.millis();
        if (known != null && serverDown && known.confirmedWithin(servableMillis, now) && !session.expired(now)) {
            return known.user();
        }
        session.loaded.remove(workspace);
        throw Exchanges.unchecked(failure);
    }
}
