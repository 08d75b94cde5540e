package io.workspaces.keycloak.queries.audit;

import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects audit entries, the newest first. A null does not filter.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param actor id or name of the actor, or of who impersonated them
 * @param target id of the target
 * @param job only what the job did
 * @param folded only what is no part of a job
 * @param action exact name, or its beginning followed by {@code *}
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String target,
        @Nullable String job,
        boolean folded,
        @Nullable String action,
        int limit,
        @Nullable String cursor) {
    /** The list that cursors belong to. */
    public String list(WorkspaceId workspace) {
        return new Fingerprint()
                .with("audit")
                .with(workspace.organization())
                .with(Objects.toString(from, null))
                .with(Objects.toString(to, null))
                .with(actor)
                .with(target)
                .with(job)
                .with(Boolean.toString(folded))
                .with(action)
                .text();
    }
}
