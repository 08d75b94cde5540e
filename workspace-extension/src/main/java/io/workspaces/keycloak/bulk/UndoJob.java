package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.Submission.Undo;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the job that takes back what another one did. It has the chunks and rows of that one, and nothing in them. */
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
     * @throws WorkspacesException {@code undo_unavailable}, {@code rate_limited}
     */
    public BulkJob start(
            Actor actor, BulkJob undone, Door door, boolean dryRun, boolean mails, @Nullable String confirm) {
        if (!undone.undoable(clock.instant())) {
            throw WorkspacesException.of(ErrorCode.UNDO_UNAVAILABLE);
        }
        Purpose purpose = new Purpose(JobMode.UNDO, OnMissing.FAIL, door, new Undo(undone.id(), mails), null);
        Submission submission =
                new Submission(dryRun, OnError.SKIP, null, null, confirm, purpose, undone.name(), FileOptions.NONE);
        BulkJob job =
                BulkJob.receiving(UUID.randomUUID().toString(), undone.workspace(), actor, submission, clock.instant());
        ReceiveFile.begin(stores, job);
        List<Chunk> chunks = new ArrayList<>();
        int rows = 0;
        for (int done : stores.chunks().rowsToUndo(undone.id())) {
            chunks.add(new Chunk(job.id(), chunks.size(), done, null, OutcomeCounts.NONE, List.of()));
            rows += done;
        }
        stores.chunks().add(job, chunks);
        BulkJob waiting = job.received(
                new SourceFile(Sha256.hex(undone.id() + " " + mails), Set.of(), List.of(), rows, chunks.size()));
        stores.jobs().save(waiting);
        return waiting;
    }
}
