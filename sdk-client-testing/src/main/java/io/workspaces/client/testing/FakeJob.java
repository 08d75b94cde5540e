package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.Creator;
import io.workspaces.client.model.FieldChange;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobRows;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A bulk invitation, which runs in one step. */
final class FakeJob {
    static final List<String> KNOWN =
            List.of("full name", "email", "role", "groups", "metadata", "expires in", "status");

    /** The cell that empties a field. */
    private static final String EMPTIES = "-";

    private record Metadata(Map<String, @Nullable Object> metadata) {}

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
    private final Map<Integer, List<FieldChange>> checked = new HashMap<>();
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
        List<CsvRecords.Row> all = CsvRecords.read(csv);
        Map<String, Integer> columns = columns(all.get(0).cells());
        for (CsvRecords.Row row : all.subList(1, all.size())) {
            rows.add(process(row, columns, checkOnly));
        }
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

    private Map<String, Integer> columns(List<String> header) {
        List<String> titles = mapped().isEmpty() ? header : mapped();
        Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < titles.size(); i++) {
            columns.put(titles.get(i).strip(), i);
        }
        return columns;
    }

    /** What the sender says the columns are, or nothing. */
    private List<String> mapped() {
        String columns = query.getOrDefault("columns", "");
        return columns.isEmpty() ? List.of() : List.of(columns.split(",", -1));
    }

    private List<String> ignoredColumns() {
        List<String> header = CsvRecords.read(csv).get(0).cells();
        List<String> titles = mapped().isEmpty() ? header : mapped();
        return IntStream.range(0, Math.min(header.size(), titles.size()))
                .filter(i -> !KNOWN.contains(titles.get(i).strip().toLowerCase(Locale.ROOT)))
                .mapToObj(header::get)
                .toList();
    }

    private JobRow process(CsvRecords.Row row, Map<String, Integer> columns, boolean checkOnly) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((name, index) -> cells.put(
                name.toLowerCase(Locale.ROOT),
                index < row.cells().size() ? row.cells().get(index) : ""));
        String email = cells.getOrDefault("email", "").strip();
        Optional<FakeMember> known = mode == JobMode.UPDATE ? find(cells, email) : workspace.findMember(email);
        if (known.isPresent() && mode == JobMode.INVITE) {
            return row(row, email, RowOutcome.SKIPPED, "member_exists", "is a member already");
        }
        if (known.isEmpty() && MemberStatus.of(cells.getOrDefault("status", "").strip()) == MemberStatus.ARCHIVED) {
            return row(row, email, RowOutcome.SKIPPED, "archived_in_file", "is archived in the file");
        }
        if (known.isEmpty() && mode == JobMode.UPDATE && onMissing == OnMissing.FAIL) {
            return row(row, email, RowOutcome.FAILED, "nobody_found", "is about nobody here");
        }
        try {
            return known.isPresent()
                    ? update(row, cells, known.get(), checkOnly)
                    : invite(row, body(cells, email), checkOnly);
        } catch (ProblemException refused) {
            String code = refused.code().equals("seats_exhausted") ? refused.code() : "row_invalid";
            return row(row, email, RowOutcome.FAILED, code, refused.getMessage());
        } catch (UnreadableJson | IllegalArgumentException e) {
            return row(row, email, RowOutcome.FAILED, "row_invalid", e.getMessage());
        }
    }

    private Optional<FakeMember> find(Map<String, String> cells, String email) {
        String id = cells.getOrDefault("member id", "").strip();
        return id.isEmpty() ? workspace.findMember(email) : Optional.ofNullable(workspace.members.get(id));
    }

    private JobRow invite(CsvRecords.Row row, MemberBody body, boolean checkOnly) {
        FakeMember member = body.addTo(workspace);
        if (checkOnly) {
            workspace.members.remove(member.id);
        }
        return checkOnly
                ? row(row, member.email, RowOutcome.NEW, null, null)
                : new JobRow(row.line(), member.email, RowOutcome.INVITED.text(), null, null, member.id, List.of());
    }

    /** Empty cells change nothing, and a dash empties. What somebody has changed since the check is left. */
    private JobRow update(CsvRecords.Row row, Map<String, String> cells, FakeMember member, boolean checkOnly) {
        MemberBody body = changes(cells, member);
        MemberStatus wanted = MemberStatus.of(cells.getOrDefault("status", "").strip());
        if (wanted == MemberStatus.INVITED && member.status() == MemberStatus.ACTIVE) {
            return row(row, member.email, RowOutcome.FAILED, "member_status", "Not possible in the member's status");
        }
        MemberStatus next = next(member, wanted);
        List<FieldChange> changes = new ArrayList<>(body.changes(member));
        if (next != member.status()) {
            changes.add(0, new FieldChange("status", member.status().label(), next.label()));
        }
        RowOutcome outcome = outcome(member.status(), next, changes);
        if (checkOnly) {
            checked.put(row.line(), changes);
        } else if (!changes.equals(checked.getOrDefault(row.line(), changes))) {
            return row(row, member.email, RowOutcome.SKIPPED, "changed_since_check", "was changed since the check");
        } else if (!changes.isEmpty()) {
            Runnable former = member.remember();
            workspace.seats().take(() -> apply(body, member, next), former);
            back.put(member.id, former);
        }
        boolean stays = wanted == MemberStatus.ACTIVE && next == MemberStatus.INVITED;
        return new JobRow(
                row.line(), member.email, outcome.text(), stays ? "not_activated" : null, null, member.id, changes);
    }

    private static void apply(MemberBody body, FakeMember member, MemberStatus next) {
        body.applyTo(member);
        if (next != member.status()) {
            member.status(next);
        }
    }

    private static MemberBody changes(Map<String, String> cells, FakeMember member) {
        Map<String, String> filled = new LinkedHashMap<>(cells);
        filled.replaceAll((column, cell) -> cell.strip().equals(EMPTIES) ? "" : unquoted(cell));
        MemberBody all = body(filled, member.email);
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(all.metadata());
        if (cells.getOrDefault("metadata", "").strip().equals(EMPTIES)) {
            member.metadata.keys().forEach(key -> metadata.put(key, null));
        }
        return new MemberBody(
                isBlank(cells, "full name") ? null : all.fullName(),
                null,
                isBlank(cells, "role") ? null : all.role(),
                isBlank(cells, "groups") ? null : all.groups(),
                metadata,
                all.activeUntil(),
                all.locale());
    }

    private static boolean isBlank(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").isBlank();
    }

    /** Spreadsheets and exports write an apostrophe before what is a text and no formula. */
    private static String unquoted(String cell) {
        return cell.matches("'[-=+@].*") ? cell.substring(1) : cell;
    }

    private static MemberStatus next(FakeMember member, MemberStatus wanted) {
        boolean archived = member.status() == MemberStatus.ARCHIVED;
        if (wanted == MemberStatus.ARCHIVED) {
            return MemberStatus.ARCHIVED;
        }
        if (!archived || wanted == MemberStatus.UNKNOWN) {
            return member.status();
        }
        return wanted == MemberStatus.INVITED ? MemberStatus.INVITED : member.before;
    }

    private static RowOutcome outcome(MemberStatus before, MemberStatus after, List<FieldChange> changes) {
        if (before != after) {
            return after == MemberStatus.ARCHIVED ? RowOutcome.ARCHIVED : RowOutcome.UNARCHIVED;
        }
        return changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
    }

    private static JobRow row(
            CsvRecords.Row row, String email, RowOutcome outcome, @Nullable String code, @Nullable String message) {
        return new JobRow(row.line(), email, outcome.text(), code, message, null, List.of());
    }

    private static MemberBody body(Map<String, String> cells, String email) {
        String role = cells.getOrDefault("role", "").strip();
        String groups = cells.getOrDefault("groups", "").strip();
        String metadata = cells.getOrDefault("metadata", "").strip();
        String end = cells.getOrDefault("active until", "").strip();
        String locale = cells.getOrDefault("language", "").strip();
        String object = "{'metadata':" + (metadata.isEmpty() ? "{}" : metadata) + "}";
        return new MemberBody(
                cells.getOrDefault("full name", ""),
                email,
                role.isEmpty() ? Role.END_USER.label() : role,
                groups.isEmpty() ? List.of() : List.of(groups.split("\\s*[|;]\\s*", -1)),
                Json.readSingleQuoted(object, Metadata.class).metadata(),
                end.isEmpty() ? null : end,
                locale.isEmpty() ? null : locale);
    }

    Job represent() {
        JobRows counts = new JobRows(
                csv.isEmpty() ? rows.size() : Math.max(CsvRecords.read(csv).size() - 1, 0),
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
                csv.isEmpty() ? List.of() : ignoredColumns(),
                null,
                null,
                null);
    }

    private long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
