package io.workspaces.client.testing;

import io.workspaces.client.model.Creator;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobRows;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.RowOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bulk invitation, which runs in one step. */
final class FakeJob {
    final String id;
    final String key;
    final String csv;
    final List<JobRow> rows = new ArrayList<>();
    JobState state;
    final JobMode mode;
    final OnMissing onMissing;
    /** How members were before this job changed them, by their ids. */
    private final Map<String, Runnable> back = new LinkedHashMap<>();

    private final @Nullable FakeJob undoes;
    private final @Nullable FakeAction action;
    private final boolean abort;
    private final Map<String, String> query;
    private final FakeWorkspace workspace;
    private final Instant createdAt;
    private final FakeFile file;
    private boolean dryRun;

    @Nullable
    String name;

    FakeJob(
            String id,
            String key,
            String csv,
            Map<String, String> query,
            JobMode mode,
            OnMissing onMissing,
            FakeWorkspace workspace,
            @Nullable FakeJob undoes,
            @Nullable FakeAction action,
            Clock clock) {
        this.id = id;
        this.key = key;
        this.csv = csv;
        this.dryRun = "true".equals(query.get("dryRun"));
        this.abort = "abort".equals(query.get("onError"));
        this.query = query;
        this.mode = mode;
        this.onMissing = onMissing;
        this.workspace = workspace;
        this.undoes = undoes;
        this.action = action;
        this.createdAt = clock.instant();
        this.state = this.dryRun ? JobState.CHECKING : JobState.QUEUED;
        boolean header = !"false".equals(query.get("header"));
        this.file = new FakeFile(csv, query.getOrDefault("columns", ""), header, mode, onMissing, workspace, back);
    }

    void rerun() {
        dryRun = false;
        state = JobState.QUEUED;
    }

    void run() {
        if (state.ended()) {
            return;
        }
        rows.clear();
        boolean checkOnly = dryRun || (abort && !everyRowValid());
        process(checkOnly);
        state = dryRun ? JobState.CHECKED : JobState.DONE;
    }

    private boolean everyRowValid() {
        process(true);
        boolean valid = rows.stream().noneMatch(row -> row.outcome() == RowOutcome.FAILED);
        rows.clear();
        return valid;
    }

    private void process(boolean checkOnly) {
        if (action != null) {
            action.targets().forEach(member -> rows.add(act(action, member, checkOnly)));
            return;
        }
        if (undoes != null) {
            undoes.rows.forEach(row -> takeBack(undoes, row, checkOnly));
            return;
        }
        rows.addAll(file.rows(checkOnly));
    }

    private JobRow act(FakeAction what, FakeMember member, boolean checkOnly) {
        Runnable former = member.remember();
        try {
            if (!checkOnly) {
                workspace.seats().take(() -> what.applyTo(member), former);
                back.put(member.id, former);
            }
            return acted(member, what.outcome(), null);
        } catch (ProblemException refused) {
            return acted(member, RowOutcome.FAILED, refused.code());
        }
    }

    private JobRow acted(FakeMember member, RowOutcome outcome, @Nullable String code) {
        return new JobRow(rows.size() + 1L, member.email, outcome.text(), code, null, member.id, List.of());
    }

    boolean changedAnything() {
        return state == JobState.DONE && count(RowOutcome.INVITED) + count(RowOutcome.UPDATED) > 0;
    }

    /** Knows nothing of what somebody has changed since the job. */
    private void takeBack(FakeJob job, JobRow row, boolean checkOnly) {
        FakeMember member = workspace.members.get(String.valueOf(row.memberId()));
        boolean invited = row.outcome() == RowOutcome.INVITED;
        if (!invited && row.outcome() != RowOutcome.UPDATED) {
            return;
        }
        RowOutcome outcome = invited ? RowOutcome.REMOVED : RowOutcome.UPDATED;
        if (member == null || (invited && member.status() != MemberStatus.INVITED)) {
            rows.add(new JobRow(
                    row.row(),
                    row.email(),
                    RowOutcome.SKIPPED.text(),
                    "no_longer_invited",
                    null,
                    row.memberId(),
                    List.of()));
            return;
        }
        if (!checkOnly && invited) {
            workspace.members.remove(member.id);
        } else if (!checkOnly) {
            Optional.ofNullable(job.back.get(member.id)).ifPresent(Runnable::run);
        }
        rows.add(new JobRow(row.row(), row.email(), outcome.text(), null, null, member.id, List.of()));
    }

    Job represent() {
        JobRows counts = new JobRows(
                csv.isEmpty() ? rows.size() : file.size(),
                rows.size(),
                count(RowOutcome.NEW),
                count(RowOutcome.INVITED),
                count(RowOutcome.UPDATED),
                count(RowOutcome.ARCHIVED),
                count(RowOutcome.UNARCHIVED),
                count(RowOutcome.REMOVED),
                count(RowOutcome.RESENT),
                count(RowOutcome.UNCHANGED),
                count(RowOutcome.SKIPPED),
                count(RowOutcome.FAILED));
        return new Job(
                id,
                state.text(),
                dryRun,
                (abort ? OnError.ABORT : OnError.SKIP).text(),
                mode.text(),
                onMissing.text(),
                name == null ? query.getOrDefault("name", query.getOrDefault("fileName", "CSV")) : name,
                null,
                createdAt,
                new Creator(null, "fake"),
                null,
                undoes == null && changedAnything() ? createdAt.plus(Duration.ofHours(24)) : null,
                undoes == null ? null : undoes.id,
                action == null ? null : action.represent(),
                counts,
                null,
                0,
                Map.of(),
                List.of(),
                csv.isEmpty() ? List.of() : file.ignoredColumns(),
                null,
                null,
                null);
    }

    private long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
