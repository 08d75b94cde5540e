package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.Creator;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobRows;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bulk invitation, which runs in one step. */
final class FakeJob {
    private record Metadata(Map<String, @Nullable Object> metadata) {}

    final String id;
    final String key;
    final String csv;
    final List<JobRow> rows = new ArrayList<>();
    JobState state;
    private final boolean abort;
    private final FakeWorkspace workspace;
    private final Instant createdAt;
    private boolean dryRun;

    FakeJob(String id, String key, String csv, boolean dryRun, boolean abort, FakeWorkspace workspace, Clock clock) {
        this.id = id;
        this.key = key;
        this.csv = csv;
        this.dryRun = dryRun;
        this.abort = abort;
        this.workspace = workspace;
        this.createdAt = clock.instant();
        this.state = dryRun ? JobState.CHECKING : JobState.QUEUED;
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
        List<CsvRecords.Row> all = CsvRecords.read(csv);
        Map<String, Integer> columns = columns(all.get(0).cells());
        for (CsvRecords.Row row : all.subList(1, all.size())) {
            rows.add(process(row, columns, checkOnly));
        }
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        header.forEach(name -> columns.put(name.strip(), columns.size()));
        return columns;
    }

    private JobRow process(CsvRecords.Row row, Map<String, Integer> columns, boolean checkOnly) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((name, index) -> cells.put(
                name.toLowerCase(Locale.ROOT),
                index < row.cells().size() ? row.cells().get(index) : ""));
        String email = cells.getOrDefault("email", "").strip();
        if (workspace.findMember(email).isPresent()) {
            return new JobRow(row.line(), email, RowOutcome.SKIPPED, "member_exists", "is a member already");
        }
        try {
            FakeMember member = body(cells, email).addTo(workspace);
            if (checkOnly) {
                workspace.members.remove(member.id);
            }
            return new JobRow(row.line(), email, checkOnly ? RowOutcome.NEW : RowOutcome.INVITED, null, null);
        } catch (ProblemException | UnreadableJson | IllegalArgumentException e) {
            return new JobRow(row.line(), email, RowOutcome.FAILED, "row_invalid", e.getMessage());
        }
    }

    private static MemberBody body(Map<String, String> cells, String email) {
        String role = cells.getOrDefault("role", "").strip();
        String groups = cells.getOrDefault("groups", "").strip();
        String metadata = cells.getOrDefault("metadata", "").strip();
        String object = "{'metadata':" + (metadata.isEmpty() ? "{}" : metadata) + "}";
        return new MemberBody(
                cells.getOrDefault("full name", ""),
                email,
                role.isEmpty() ? Role.END_USER : Role.of(role),
                groups.isEmpty() ? List.of() : List.of(groups.split("\\s*[|;]\\s*", -1)),
                Json.readSingleQuoted(object, Metadata.class).metadata());
    }

    Job represent() {
        JobRows counts = new JobRows(
                Math.max(CsvRecords.read(csv).size() - 1, 0),
                rows.size(),
                count(RowOutcome.NEW),
                count(RowOutcome.INVITED),
                count(RowOutcome.SKIPPED),
                count(RowOutcome.FAILED));
        return new Job(
                id,
                state,
                dryRun,
                abort ? OnError.ABORT : OnError.SKIP,
                null,
                createdAt,
                new Creator(null, "fake"),
                null,
                counts,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }

    private long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
