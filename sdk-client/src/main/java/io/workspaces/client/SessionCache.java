package io.workspaces.client;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A bounded cache of sessions by token. Expired sessions are evicted first, then arbitrary ones. */
final class SessionCache {
    private final ConcurrentMap<String, Session> byToken = new ConcurrentHashMap<>();
    private final int limit;

    SessionCache(int limit) {
        this.limit = limit;
    }

    @Nullable
    Session find(String token, long now) {
        @Nullable Session session = byToken.get(token);
        return session == null || session.expired(now) ? null : session;
    }

    Session getOrCreate(String token, long now) {
        @Nullable Session known = byToken.get(token);
        if (known != null) {
            return known;
        }
        if (byToken.size() >= limit) {
            makeRoom(now);
        }
        return byToken.computeIfAbsent(token, Session::new);
    }

    /** Removes the session of a token that was refused. */
    void removeIfEmpty(Session session) {
        if (session.empty()) {
            byToken.remove(session.token, session);
        }
    }

    private void makeRoom(long now) {
        byToken.values().removeIf(session -> session.expired(now));
        Iterator<Session> any = byToken.values().iterator();
        for (int surplus = byToken.size() - limit + 1 + limit / 10; surplus > 0 && any.hasNext(); surplus--) {
            any.next();
            any.remove();
        }
    }
}
