package io.workspaces.client;

import io.workspaces.client.error.Problem;
import io.workspaces.client.internal.access.Actions;
import io.workspaces.client.internal.token.Jwt;
import io.workspaces.client.internal.token.Verifier;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Current users by token and workspace: from the token where it can be believed, else from the server. */
final class CurrentUsers {
    private static final Problem OTHER_AUDIENCE =
            Problem.of(401, "unauthorized", "the token was made for another audience");

    private final Sessions sessions;
    private final ServerUsers server;
    private final @Nullable Verifier verifier;
    private final @Nullable String audience;
    private final Clock clock;
    private final Actions actions;

    /** Without a verifier no token is believed. */
    CurrentUsers(Settings settings, ServerUsers server, @Nullable Verifier verifier) {
        this.sessions = new Sessions(settings.cacheSize());
        this.server = server;
        this.verifier = verifier;
        this.audience = settings.audience();
        this.clock = settings.clock();
        this.actions = settings.actions();
    }

    /** The remembered user, without any call or allocation. */
    @Nullable
    CurrentUser cached(String workspace, String token) {
        @Nullable Session session = sessions.find(token, clock.millis());
        if (session == null) {
            return null;
        }
        @Nullable ClaimsUser claimed = session.claimed.get(workspace);
        return claimed != null ? claimed : server.fresh(session, workspace);
    }

    CompletableFuture<CurrentUser> load(String workspace, String token) {
        Session session = sessions.open(token, clock.millis());
        if (!session.isFor(audience)) {
            sessions.closeIfEmpty(session);
            return CompletableFuture.failedFuture(OTHER_AUDIENCE.toException(null));
        }
        return claimed(workspace, session)
                .thenCompose(user -> user != null
                        ? CompletableFuture.<CurrentUser>completedFuture(user)
                        : server.load(session, workspace))
                .whenComplete((user, failure) -> sessions.closeIfEmpty(session));
    }

    private CompletableFuture<@Nullable ClaimsUser> claimed(String workspace, Session session) {
        Jwt jwt = session.jwt;
        if (verifier == null || jwt == null || session.doubted.contains(workspace)) {
            return CompletableFuture.completedFuture(null);
        }
        @Nullable
        ClaimsUser user = jwt.workspace(workspace)
                .map(claim -> new ClaimsUser(jwt.claims(), claim, actions, new ServerView(server, session, workspace)))
                .orElse(null);
        if (user == null) {
            return CompletableFuture.completedFuture(null);
        }
        return verifier.believes(jwt).thenApply(believed -> {
            if (believed) {
                session.claimed.put(workspace, user);
            }
            return believed ? user : null;
        });
    }
}
