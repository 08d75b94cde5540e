package io.workspaces.keycloak.queries.audit;

import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects audit entries, the newest first. A null does not filter.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param search part of the name of the target, of the actor, or of who impersonated them, in any case
 * @param actor id or name of the actor, or of who impersonated them
 * @param target id of the target
 * @param job only what the job did
 * @param folded only what is no part of a job
 * @param action exact name, or its beginning followed by {@code *}
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String search,
        @Nullable String actor,
        @Nullable String target,
        @Nullable String job,
        boolean folded,
        @Nullable String action,
        int limit,
        @Nullable String cursor) {
    /** How far back a search looks if nobody says so. Without an index for texts, a search reads each entry of its time. */
    private static final Duration SEARCHED = Duration.ofDays(90);

    private static final Duration MOST_SEARCHED = Duration.ofDays(366);

    /**
     * The earliest time, which a search always has.
     *
     * @throws WorkspacesException {@code invalid_request} if a search would look through more than a year
     */
    @Nullable
    Instant since(Instant now) {
        if (search == null) {
            return from;
        }
        Instant end = to == null || to.isAfter(now) ? now : to;
        if (from == null) {
            return end.minus(SEARCHED);
        }
        if (from.isBefore(end.minus(MOST_SEARCHED))) {
            throw WorkspacesException.violation(
                    "from", "time_range_too_long", "has to be within 366 days before the end of what is searched");
        }
        return from;
    }

    /** The list that cursors belong to. */
    public String list(WorkspaceId workspace) {
        return new Fingerprint()
                .with("audit")
                .with(workspace.organization())
                .with(Objects.toString(from, null))
                .with(Objects.toString(to, null))
                .with(search)
                .with(actor)
                .with(target)
                .with(job)
                .with(Boolean.toString(folded))
                .with(action)
                .text();
    }
}
