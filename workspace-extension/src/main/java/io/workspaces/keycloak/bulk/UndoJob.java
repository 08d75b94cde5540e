package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.ReceiveFile.Received;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.Submission.Undo;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the job that takes back what another one did. It has the chunks and rows of that one, from the last to the
 * first, and nothing in them. */
public final class UndoJob {
    private final JobStores stores;
    private final Clock clock;

    public UndoJob(JobStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Begins to undo a job.
     *
     * @param confirm the plan of an earlier check, or null
     * @param key the caller's name for this request, or null
     * @throws WorkspacesException {@code undo_unavailable}, {@code rate_limited}, {@code idempotency_mismatch}
     */
    public Received start(
            Actor actor,
            BulkJob undone,
            Door door,
            boolean dryRun,
            boolean mails,
            @Nullable String confirm,
            @Nullable String key) {
        Purpose purpose = new Purpose(
                JobMode.UNDO, OnMissing.FAIL, door, RedirectTarget.NONE, new Undo(undone.id(), mails), null);
        Submission submission =
                new Submission(dryRun, OnError.SKIP, null, key, confirm, purpose, undone.name(), FileOptions.NONE);
        BulkJob job =
                BulkJob.receiving(UUID.randomUUID().toString(), undone.workspace(), actor, submission, clock.instant());
        String digest = Sha256.hex(undone.id() + " " + mails);
        JobStart begin = new JobStart(stores);
        Optional<Received> earlier = begin.earlier(job, digest);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!undone.undoable(clock.instant())) {
            throw WorkspacesException.of(ErrorCode.UNDO_UNAVAILABLE);
        }
        List<Integer> done = new ArrayList<>(stores.chunks().rowsToUndo(undone.id()));
        Collections.reverse(done);
        int rows = done.stream().mapToInt(Integer::intValue).sum();
        return begin.store(job, new SourceFile(digest, Set.of(), List.of(), rows, done.size()), () -> IntStream.range(
                        0, done.size())
                .mapToObj(number -> new Chunk(job.id(), number, done.get(number), null, OutcomeCounts.NONE, List.of()))
                .toList());
    }
}
