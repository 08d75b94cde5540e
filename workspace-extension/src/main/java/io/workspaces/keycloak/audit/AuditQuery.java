package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.kernel.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries, the newest first. Null does not filter.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param actor id or name of who did it, or of who impersonated them
 * @param target id of what it was done to
 * @param action exact name, or its beginning followed by {@code *}
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String target,
        @Nullable String action,
        int limit,
        @Nullable Cursor after) {
    /** The one order there is, which cursors name. */
    public static final String SORT = "-at";
}
