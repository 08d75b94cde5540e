package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Stores what jobs have replaced in members, encrypted, for as long as a job can be undone. */
public interface OldValues {
    /** How long after its end a job can be undone. */
    Duration KEPT = Duration.ofHours(24);

    /** What a row of a job has replaced in a member: an {@link OldValue}. */
    record Kept(WorkspaceId workspace, String jobId, long row, String memberId, Sealed sealed) {
        public static Binding binding(String jobId, long row) {
            return Binding.of("old-values", jobId, Long.toString(row));
        }
    }

    void add(List<Kept> rows);

    /** Those of a job's rows, from one to another, both included. */
    List<Kept> ofRows(String jobId, long first, long last);

    /** Deletes what is kept of members who are gone. */
    void forget(Collection<String> memberIds);

    /** Deletes what is kept of some jobs that ended before a time and are not being undone. */
    void dropEndedBefore(Instant time);
}
