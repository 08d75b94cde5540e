package io.workspaces.client;

import io.workspaces.client.internal.token.Jwt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The cached users of one access token, by workspace. */
final class Session {
    final String token;
    final @Nullable Jwt jwt;
    final long expiresAt;
    /** Users read from the verified token. */
    final ConcurrentMap<String, ClaimsUser> claimed = new ConcurrentHashMap<>(4);
    /** Users read from the server. */
    final ConcurrentMap<String, CachedUser> loaded = new ConcurrentHashMap<>(4);

    /** Workspaces for which the server refused a user whom the token had named. */
    final Set<String> distrusted = ConcurrentHashMap.newKeySet(1);

    final ConcurrentMap<String, CompletableFuture<CurrentUser>> inFlight = new ConcurrentHashMap<>(4);

    Session(String token) {
        this.token = token;
        this.jwt = Jwt.parse(token).orElse(null);
        Long exp = jwt == null ? null : jwt.claims().exp();
        this.expiresAt = exp == null ? Long.MAX_VALUE : Math.min(exp, Long.MAX_VALUE / 1000) * 1000;
    }

    boolean expired(long now) {
        return now >= expiresAt;
    }

    boolean isFor(@Nullable String audience) {
        return audience == null || (jwt != null && jwt.isFor(audience));
    }

    /** Tells whether the token says what it is for, and that is not the current user. */
    boolean lacksScope() {
        @Nullable String scope = jwt == null ? null : jwt.claims().scope();
        return scope != null && !List.of(scope.split(" ", -1)).contains("workspaces");
    }

    Map<String, Object> ssoUserInfo() {
        return jwt == null ? Map.of() : jwt.claims().providerClaims();
    }

    boolean empty() {
        return loaded.isEmpty() && claimed.isEmpty() && distrusted.isEmpty() && inFlight.isEmpty();
    }

    /** Records a refusal: neither the server's earlier response nor the token is trusted any longer. */
    void refused(String workspace) {
        loaded.remove(workspace);
        if (claimed.remove(workspace) != null) {
            distrusted.add(workspace);
        }
    }

    @Override
    public String toString() {
        return "session of a token";
    }
}
