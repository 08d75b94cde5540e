package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.Choice;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Selects members by the end of their membership. */
public enum EndFilter {
    /** Invited and Active ones whose membership ends within 30 days. */
    SOON,
    /** Those with an end, in whatever status. */
    SET,
    /** Those who are Archived because the end has come. */
    PASSED;

    static final Duration AHEAD = Duration.ofDays(30);

    /**
     * Parses a filter; none is null.
     *
     * @throws WorkspacesException {@code end_unknown} at {@code field}
     */
    public static @Nullable EndFilter parse(@Nullable String text, String field) {
        return Choice.find(text, field, "end_unknown", values());
    }
}
