package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.ReceiveFile.Received;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.StoredJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the job that does one thing to many members. */
public final class ActionJob {
    /** Rows of a chunk that removes people: each is taken out of Keycloak's organization within its transaction. */
    private static final int MAX_REMOVED = 20;

    /** How often a chunk may put somebody into a group, or take them out: more hold the workspace's lock too long. */
    private static final int MAX_MOVES = 20_000;

    private final JobStores stores;
    private final Clock clock;

    public ActionJob(JobStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Begins to do something to members.
     *
     * @param memberIds each becomes a row, in this order
     * @param confirm the plan of an earlier check, or null
     * @param key the caller's name for this request, or null
     * @throws io.workspaces.keycloak.kernel.WorkspacesException {@code rate_limited}, {@code idempotency_mismatch}
     */
    public Received start(
            Actor actor,
            WorkspaceId workspace,
            MemberAction action,
            Collection<String> memberIds,
            Door door,
            boolean dryRun,
            @Nullable String confirm,
            @Nullable String key) {
        Purpose purpose = new Purpose(JobMode.ACTION, OnMissing.FAIL, door, RedirectTarget.NONE, null, action);
        Submission submission =
                new Submission(dryRun, OnError.SKIP, null, key, confirm, purpose, null, FileOptions.NONE);
        BulkJob job = BulkJob.receiving(UUID.randomUUID().toString(), workspace, actor, submission, clock.instant());
        String digest = Sha256.hex(StoredJson.write(action) + memberIds);
        JobStart begin = new JobStart(stores);
        Optional<Received> earlier = begin.earlier(job, digest);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        int most = rowsOfChunk(action);
        int rows = memberIds.size();
        return begin.store(
                job,
                new SourceFile(digest, Set.of(Column.MEMBER_ID), List.of(), rows, (rows + most - 1) / most),
                () -> chunks(job, List.copyOf(memberIds), most));
    }

    private static int rowsOfChunk(MemberAction action) {
        return action.kind() == MemberAction.Kind.REMOVE
                ? MAX_REMOVED
                : Math.min(
                        Chunk.MAX_ROWS, MAX_MOVES / Math.max(1, action.groups().size()));
    }

    private List<Chunk> chunks(BulkJob job, List<String> memberIds, int most) {
        List<List<CsvRow>> chunks = new ArrayList<>();
        for (int from = 0; from < memberIds.size(); from += most) {
            List<CsvRow> rows = new ArrayList<>();
            for (int i = from; i < Math.min(memberIds.size(), from + most); i++) {
                rows.add(new CsvRow(i + 1L, Map.of(Column.MEMBER_ID, memberIds.get(i)), false, 0, false));
            }
            chunks.add(rows);
        }
        return new RowCipher(stores.keys(), job).received(0, chunks);
    }
}
