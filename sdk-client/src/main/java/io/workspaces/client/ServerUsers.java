package io.workspaces.client;

import io.workspaces.client.error.ServerException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.access.Actions;
import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Exchanges;
import io.workspaces.client.internal.http.Request;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Users whom the server told: remembered while fresh, confirmed by ETag afterwards, served old for a short
 * while when the server is down. A refusal is never covered up, forgets the user, and
 * outweighs what the token itself tells.
 */
final class ServerUsers {
    private final RemoteUsers remote;
    private final Clock clock;
    private final Actions actions;
    private final long freshMillis;
    private final long servableMillis;

    ServerUsers(Settings settings, RemoteUsers remote) {
        this.remote = remote;
        this.clock = settings.clock();
        this.actions = settings.actions();
        this.freshMillis = settings.cacheFor().toMillis();
        this.servableMillis = freshMillis + settings.staleFor().toMillis();
    }

    @Nullable
    CurrentUser fresh(Session session, String workspace) {
        @Nullable CachedUser known = session.loaded.get(workspace);
        return known != null && known.confirmedWithin(freshMillis, clock.millis()) ? known.user() : null;
    }

    /** Asks the server; callers at the same time share one call. */
    CompletableFuture<CurrentUser> load(Session session, String workspace) {
        @Nullable CachedUser known = session.loaded.get(workspace);
        Request request = remote.request(workspace, known == null ? null : known.etag());
        CompletableFuture<CurrentUser> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<CurrentUser> others = session.underway.putIfAbsent(workspace, mine);
        if (others != null) {
            return others.copy();
        }
        return remote.ask(request, session.token)
                .thenApply(answer -> remember(workspace, session, known, answer))
                .exceptionally(failure -> serveOld(workspace, session, known, Exchanges.unwrap(failure)))
                .whenComplete((user, failure) -> {
                    session.underway.remove(workspace);
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
                        new LoadedUser(answer.read(LoadedUser.Answer.class), actions),
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
        if (!serverDown) {
            session.refused(workspace);
        }
        throw Exchanges.unchecked(failure);
    }
}
