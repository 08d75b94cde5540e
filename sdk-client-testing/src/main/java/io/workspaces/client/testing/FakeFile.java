package io.workspaces.client.testing;

import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.FieldChange;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.RowOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A CSV, which invites people or changes members. */
final class FakeFile {
    private final String csv;
    private final String columns;
    private final boolean header;
    private final JobMode mode;
    private final OnMissing onMissing;
    private final FakeWorkspace workspace;
    private final Map<String, Runnable> back;
    private final Map<Integer, List<FieldChange>> checked = new HashMap<>();

    /**
     * Creates the file.
     *
     * @param columns what the sender says the columns are; empty if they have their titles
     * @param header whether the first row has titles
     * @param back takes how members were before, by their ids
     */
    FakeFile(
            String csv,
            String columns,
            boolean header,
            JobMode mode,
            OnMissing onMissing,
            FakeWorkspace workspace,
            Map<String, Runnable> back) {
        this.csv = csv;
        this.columns = columns;
        this.header = header;
        this.mode = mode;
        this.onMissing = onMissing;
        this.workspace = workspace;
        this.back = back;
    }

    int size() {
        return CsvRecords.read(csv).size() - first();
    }

    private int first() {
        return header ? 1 : 0;
    }

    /** What becomes of each row. */
    List<JobRow> rows(boolean checkOnly) {
        List<CsvRecords.Row> all = CsvRecords.read(csv);
        List<String> titles = mapped().isEmpty() ? all.get(0).cells() : mapped();
        return all.subList(first(), all.size()).stream()
                .map(row -> process(FakeRow.of(row, titles), checkOnly))
                .toList();
    }

    /** What the sender says the columns are, or nothing. */
    private List<String> mapped() {
        return columns.isEmpty() ? List.of() : List.of(columns.split(",", -1));
    }

    List<String> ignoredColumns() {
        List<String> own = header ? CsvRecords.read(csv).get(0).cells() : List.of();
        List<String> titles = mapped().isEmpty() ? own : mapped();
        return IntStream.range(0, Math.min(own.size(), titles.size()))
                .filter(i -> !FakeRow.reads(titles.get(i)))
                .mapToObj(own::get)
                .toList();
    }

    private JobRow process(FakeRow row, boolean checkOnly) {
        String email = row.email();
        Optional<FakeMember> known = mode == JobMode.UPDATE ? find(row) : workspace.findMember(email);
        if (known.isPresent() && mode == JobMode.INVITE) {
            return row(row, email, RowOutcome.SKIPPED, "member_exists", "is a member already");
        }
        if (known.isEmpty() && row.status() == MemberStatus.ARCHIVED) {
            return row(row, email, RowOutcome.SKIPPED, "archived_in_file", "is archived in the file");
        }
        if (known.isEmpty() && mode == JobMode.UPDATE && onMissing == OnMissing.FAIL) {
            return row(row, email, RowOutcome.FAILED, "nobody_found", "is about nobody here");
        }
        try {
            return known.isPresent() ? update(row, known.get(), checkOnly) : invite(row, checkOnly);
        } catch (ProblemException refused) {
            String code = refused.code().equals("seats_exhausted") ? refused.code() : "row_invalid";
            return row(row, email, RowOutcome.FAILED, code, refused.getMessage());
        } catch (UnreadableJson | IllegalArgumentException e) {
            return row(row, email, RowOutcome.FAILED, "row_invalid", e.getMessage());
        }
    }

    private Optional<FakeMember> find(FakeRow row) {
        String id = row.memberId();
        return id.isEmpty() ? workspace.findMember(row.email()) : Optional.ofNullable(workspace.members.get(id));
    }

    private JobRow invite(FakeRow row, boolean checkOnly) {
        FakeMember member = row.invitation().addTo(workspace);
        if (checkOnly) {
            workspace.members.remove(member.id);
        }
        return checkOnly
                ? row(row, member.email, RowOutcome.NEW, null, null)
                : new JobRow(row.line(), member.email, RowOutcome.INVITED.text(), null, null, member.id, List.of());
    }

    /** What somebody has changed since the check is left. */
    private JobRow update(FakeRow row, FakeMember member, boolean checkOnly) {
        MemberBody body = row.changes(member);
        MemberStatus wanted = row.status();
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
            FakeRow row, String email, RowOutcome outcome, @Nullable String code, @Nullable String message) {
        return new JobRow(row.line(), email, outcome.text(), code, message, null, List.of());
    }
}
