package io.workspaces.client;

import org.jspecify.annotations.Nullable;

/**
 * A user, and when the server last confirmed them.
 *
 * @param confirmedAt in milliin seconds since 1970-01-01T00:00Z-01-01T00:00Z
 */
record CachedUser(LoadedUser user, @Nullable String etag, long confirmedAt) {
    boolean confirmedWithin(long millis, long now) {
        return now - confirmedAt < millis && now >= confirmedAt;
    }

    CachedUser confirmed(long now) {
        return new CachedUser(user, etag, now);
    }
}
