package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.StoredJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the job that does one thing to many members. */
public final class ActionJob {
    /** Rows of a chunk that removes people: each is taken out of Keycloak's organization within its transaction. */
    private static final int MAX_REMOVED = 20;

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
     * @throws io.workspaces.keycloak.kernel.WorkspacesException {@code rate_limited}
     */
    public BulkJob start(
            Actor actor,
            WorkspaceId workspace,
            MemberAction action,
            Collection<String> memberIds,
            Door door,
            boolean dryRun,
            @Nullable String confirm) {
        Purpose purpose = new Purpose(JobMode.ACTION, OnMissing.FAIL, door, null, action);
        Submission submission =
                new Submission(dryRun, OnError.SKIP, null, null, confirm, purpose, null, FileOptions.NONE);
        BulkJob job = BulkJob.receiving(UUID.randomUUID().toString(), workspace, actor, submission, clock.instant());
        ReceiveFile.begin(stores, job);
        List<CsvRow> rows = new ArrayList<>();
        memberIds.forEach(id -> rows.add(new CsvRow(rows.size() + 1L, Map.of(Column.MEMBER_ID, id), false, 0, false)));
        RowCipher cipher = new RowCipher(stores.keys(), job);
        List<Chunk> chunks = new ArrayList<>();
        int most = action.kind() == MemberAction.Kind.REMOVE ? MAX_REMOVED : Chunk.MAX_ROWS;
        for (int from = 0; from < rows.size(); from += most) {
            List<CsvRow> some = rows.subList(from, Math.min(rows.size(), from + most));
            chunks.add(Chunk.received(job, chunks.size(), some.size(), cipher.seal(chunks.size(), some)));
        }
        stores.chunks().add(job, chunks);
        String digest = Sha256.hex(StoredJson.write(action) + memberIds);
        BulkJob waiting =
                job.received(new SourceFile(digest, Set.of(Column.MEMBER_ID), List.of(), rows.size(), chunks.size()));
        stores.jobs().save(waiting);
        return waiting;
    }
}
