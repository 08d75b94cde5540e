package io.workspaces.client;

import org.jspecify.annotations.Nullable;

/**
 * A user, and when the server last confirmed them, in milliseconds since 1970-01-01T00:00Z.
 *
 * @param metadataAt when it last confirmed the metadata; earlier if it can no longer decrypt it
 */
record CachedUser(LoadedUser user, @Nullable String etag, long confirmedAt, long metadataAt) {
    CachedUser(LoadedUser user, @Nullable String etag, long confirmedAt) {
        this(user, etag, confirmedAt, confirmedAt);
    }

    boolean confirmedWithin(long millis, long now) {
        return within(confirmedAt, millis, now);
    }

    boolean metadataWithin(long millis, long now) {
        return within(metadataAt, millis, now);
    }

    private static boolean within(long then, long millis, long now) {
        return now - then < millis && now >= then;
    }

    CachedUser confirmed(long now) {
        return new CachedUser(user, etag, now);
    }
}
