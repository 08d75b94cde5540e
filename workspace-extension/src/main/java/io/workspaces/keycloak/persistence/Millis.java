package io.workspaces.keycloak.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times that may be missing, as tables have them: in milliseconds. */
public final class Millis {
    private Millis() {}

    public static @Nullable Long of(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    public static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
