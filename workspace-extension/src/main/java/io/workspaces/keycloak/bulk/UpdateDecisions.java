package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.FoundMetadata.Wanted;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.FreeSeats;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.metadata.MetadataKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides what happens with each row of an update, for the check and for the run. */
final class UpdateDecisions {
    private final Setting setting;
    private final Members members;

    UpdateDecisions(Setting setting, Members members) {
        this.setting = setting;
        this.members = members;
    }

    /** What all rows of a job are judged by. */
    record Setting(
            BulkJob job,
            RowSource source,
            UpdatePorts ports,
            RowMetadata metadata,
            InviteDraft.State state,
            FreeSeats seats) {
        WorkspaceId workspace() {
            return job.workspace();
        }
    }

    /**
     * What the check comes to.
     *
     * @param revealed how many values of metadata were compared
     */
    record Checked(List<RowVerdicts> chunks, int revealed) {}

    RowSource source() {
        return setting.source();
    }

    /** Judges some chunks, each by itself, with one look at the members whom they are about. */
    Checked check(List<List<CsvRow>> chunks, boolean mayReveal) {
        List<List<ParsedRow>> parsed =
                chunks.stream().map(setting.source()::parse).toList();
        List<Change> rows = changes(parsed.stream().flatMap(List::stream).toList());
        FoundMembers found = FoundMembers.of(
                setting.workspace(),
                rows,
                members,
                setting.ports(),
                member -> member.asOf(setting.state().now()));
        if (rows.stream().anyMatch(row -> !row.metadata().isEmpty())) {
            // Here, since whoever judges may be on another thread.
            setting.metadata().findKey();
        }
        return mayReveal
                ? setting.metadata()
                        .keys()
                        .reading(setting.workspace(), opener -> check(chunks, parsed, found, Optional.of(opener)))
                : check(chunks, parsed, found, Optional.empty());
    }

    /** @param opener decrypts values, to compare them: for people who may see them */
    private Checked check(
            List<List<CsvRow>> chunks,
            List<List<ParsedRow>> parsed,
            FoundMembers found,
            Optional<Supplier<Opener>> opener) {
        List<CompletableFuture<RowVerdicts>> judged = new ArrayList<>(chunks.size());
        int revealed = 0;
        for (int i = 0; i < chunks.size(); i++) {
            FoundMetadata values = metadata(wanted(changes(parsed.get(i)), found));
            int comparable = opener.isPresent() ? values.findComparable() : 0;
            Optional<Opener> needed = opener.filter(unused -> comparable > 0).map(Supplier::get);
            revealed += comparable;
            List<CsvRow> chunk = chunks.get(i);
            List<ParsedRow> wishes = parsed.get(i);
            // Rows that take Admins run last, so that nobody before them gets their seats.
            RowJudge judge =
                    new RowJudge(setting, found, values, values::equal, (verdict, effect) -> !verdict.takesAdmin());
            // A member may have 64 KiB of metadata: one chunk is judged while the next is read, and no more are in
            // memory.
            judged.stream().skip(Math.max(0, i - 1)).forEach(UpdateDecisions::result);
            judged.add(CompletableFuture.supplyAsync(
                    () -> {
                        needed.ifPresent(values::compare);
                        return judge.judge(chunk, wishes);
                    },
                    setting.source().judges()));
        }
        return new Checked(judged.stream().map(UpdateDecisions::result).toList(), revealed);
    }

    private static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof WorkspacesException refusal ? refusal : failure;
        }
    }

    private FoundMetadata metadata(Map<String, Wanted> wanted) {
        return FoundMetadata.of(setting.ports().metadata(), setting.workspace(), wanted);
    }

    /**
     * Judges rows again, under the workspace's lock. Compares no values: keys that the check found equal still are if
     * nobody has written them.
     *
     * @param asShown whether effects are still those that were shown, so that rows with an effect are done
     */
    RowVerdicts run(List<CsvRow> rows, Map<Long, RowVerdict> checked, boolean asShown) {
        List<ParsedRow> parsed = setting.source().parse(rows);
        List<Change> changes = changes(parsed);
        FoundMembers found = FoundMembers.of(
                setting.workspace(),
                changes,
                members,
                setting.ports(),
                setting.ports().ended()::settle);
        Map<String, Wanted> wanted = wanted(changes, found);
        if (!wanted.isEmpty()) {
            setting.ports().owners().lockAll(setting.workspace(), wanted.keySet());
        }
        FoundMetadata values = metadata(wanted);
        Map<String, Set<MetadataKey>> equal = equal(wanted, checked);
        return new RowJudge(
                        setting,
                        found,
                        values,
                        member -> equal.getOrDefault(member, Set.of()),
                        (verdict, effect) -> (asShown || !effect)
                                && verdict.isAs(Objects.requireNonNull(checked.get(verdict.row()))))
                .judge(rows, parsed);
    }

    /** The keys of each member that the check did not find changed. */
    private static Map<String, Set<MetadataKey>> equal(Map<String, Wanted> wanted, Map<Long, RowVerdict> checked) {
        Map<String, Set<MetadataKey>> equal = new HashMap<>();
        checked.values().forEach(verdict -> {
            Wanted one = wanted.get(String.valueOf(verdict.memberId()));
            if (one != null) {
                Set<MetadataKey> rest = new HashSet<>(one.patch().keys());
                rest.removeIf(key -> verdict.changes().stream()
                        .anyMatch(change -> change.field().equals(FieldChange.METADATA + key.name())));
                equal.put(String.valueOf(verdict.memberId()), rest);
            }
        });
        return equal;
    }

    private static List<Change> changes(List<ParsedRow> rows) {
        return rows.stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
    }

    /** What rows do to the metadata of members who are there; the first row of each counts. */
    private static Map<String, Wanted> wanted(List<Change> rows, FoundMembers found) {
        return rows.parallelStream()
                .filter(row -> row.emptiesMetadata() || !row.metadata().isEmpty())
                .flatMap(row -> found.find(row).map(member -> Map.entry(member.id(), Wanted.by(row))).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }
}
