package io.workspaces.client;

import io.workspaces.client.error.Problem;
import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.token.Jwt;
import io.workspaces.client.internal.token.TokenVerifier;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Finds current users by token and workspace: in the token if it is trusted, otherwise on the server. */
final class CurrentUsers {
    private static final Problem WRONG_AUDIENCE = Problem.of(401, "unauthorized", "the token is for another audience");

    private static final Problem FORGED =
            Problem.of(401, "unauthorized", "the token is not signed with the realm's key that it names");

    private final SessionCache sessions;
    private final ServerUserCache server;
    private final @Nullable TokenVerifier verifier;
    private final @Nullable String audience;
    private final Clock clock;
    private final ActionHierarchy actions;

    /** Without a verifier, no token is trusted. */
    CurrentUsers(ClientConfig settings, ServerUserCache server, @Nullable TokenVerifier verifier) {
        this.sessions = new SessionCache(settings.cacheSize());
        this.server = server;
        this.verifier = verifier;
        this.audience = settings.audience();
        this.clock = settings.clock();
        this.actions = settings.actions();
    }

    /** Returns the cached user, without a request or an allocation. */
    @Nullable
    CurrentUser cached(String workspace, @Nullable String token) {
        @Nullable Session session = token == null ? null : sessions.find(token, clock.millis());
        if (session == null) {
            return null;
        }
        @Nullable ClaimsUser claimed = session.claimed.get(workspace);
        return claimed != null ? claimed : server.cached(session, workspace);
    }

    CompletableFuture<CurrentUser> load(String workspace, @Nullable String token) {
        if (token == null) {
            return CompletableFuture.failedFuture(TokenSource.NO_TOKEN.toException(null));
        }
        Session session = sessions.getOrCreate(token, clock.millis());
        if (!session.isFor(audience)) {
            sessions.removeIfEmpty(session);
            return CompletableFuture.failedFuture(WRONG_AUDIENCE.toException(null));
        }
        return claimed(workspace, session)
                .thenCompose(user -> user != null
                        ? CompletableFuture.<CurrentUser>completedFuture(user)
                        : server.load(session, workspace))
                .whenComplete((user, failure) -> sessions.removeIfEmpty(session));
    }

    private CompletableFuture<@Nullable ClaimsUser> claimed(String workspace, Session session) {
        Jwt jwt = session.jwt;
        if (verifier == null || jwt == null || session.distrusted.contains(workspace)) {
            return CompletableFuture.completedFuture(null);
        }
        @Nullable
        ClaimsUser user = jwt.workspace(workspace)
                .map(claim ->
                        new ClaimsUser(jwt.claims(), claim, actions, new ServerUserLookup(server, session, workspace)))
                .orElse(null);
        if (user == null) {
            return CompletableFuture.completedFuture(null);
        }
        return verifier.verify(jwt).thenApply(verdict -> {
            if (verdict == TokenVerifier.Verdict.FORGED) {
                throw FORGED.toException(null);
            }
            if (verdict == TokenVerifier.Verdict.UNKNOWN) {
                return null;
            }
            session.claimed.put(workspace, user);
            return user;
        });
    }
}
