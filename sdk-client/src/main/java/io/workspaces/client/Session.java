package io.workspaces.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is remembered for one access token, by workspace. */
final class Session {
    final String token;
    final long expiresAt;
    final ConcurrentMap<String, CachedUser> loaded = new ConcurrentHashMap<>(4);
    final ConcurrentMap<String, CompletableFuture<CurrentUser>> underway = new ConcurrentHashMap<>(4);

    Session(String token, long expiresAt) {
        this.token = token;
        this.expiresAt = expiresAt;
    }

    boolean expired(long now) {
        return now >= expiresAt;
    }

    boolean empty() {
        return loaded.isEmpty() && underway.isEmpty();
    }

    @Override
    public String toString() {
        return "session of a token";
    }
}
