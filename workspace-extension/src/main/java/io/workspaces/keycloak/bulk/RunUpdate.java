package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Does what the check of an update has found, chunk by chunk, under the workspace's lock. */
final class RunUpdate {
    /** Outcomes of the check for which the run has to look at a chunk. */
    private static final Set<RowOutcome> NEEDED = needed();

    private final JobStores stores;
    private final InvitationBatchWriter people;
    private final UpdatePorts ports;
    private final LastAdmins lastAdmins;
    private final UpdateDecisions decisions;
    private final boolean asShown;
    private final Clock clock;

    /** @param asShown whether effects are still those that were shown */
    RunUpdate(
            JobStores stores,
            InvitationBatchWriter people,
            UpdatePorts ports,
            LastAdmins lastAdmins,
            UpdateDecisions decisions,
            boolean asShown,
            Clock clock) {
        this.stores = stores;
        this.people = people;
        this.ports = ports;
        this.lastAdmins = lastAdmins;
        this.decisions = decisions;
        this.asShown = asShown;
        this.clock = clock;
    }

    private static Set<RowOutcome> needed() {
        Set<RowOutcome> needed = EnumSet.of(RowOutcome.FAILED);
        needed.addAll(RowOutcome.PLANNED);
        return needed;
    }

    WorkResult step(BulkJob job) {
        BulkJob here = pastQuiet(job);
        if (here.pastLastChunk()) {
            BulkJob done = here.ifDone(clock.instant());
            return done.state().ended() ? stores.saved(done, OutcomeCounts.NONE) : last(here);
        }
        Chunk chunk = stores.next(here);
        List<CsvRow> rows = rows(chunk);
        Judged judged = judge(here, chunk, rows, false, new HashMap<>());
        write(here, judged.admitted, judged.changed);
        Chunk after = stores.keepNeeded(here, chunk.judged(judged.verdicts), rows);
        stores.chunks().saveDone(after);
        return stores.saved(here.afterRun(chunk, after, clock.instant()), after.counts());
    }

    private List<CsvRow> rows(Chunk chunk) {
        return decisions.source().rows(List.of(chunk)).get(0);
    }

    /** Passes chunks of which every row is as the file says, or cannot be done. */
    private BulkJob pastQuiet(BulkJob job) {
        int from = job.progress().next();
        int next = stores.chunks()
                .firstWith(job.id(), from, NEEDED)
                .orElse(job.file().chunks());
        return next == from ? job : job.past(next - from, stores.chunks().rows(job.id(), from, next));
    }

    /** Does the rows after which somebody is an Active Admin no longer, all in one transaction. */
    private WorkResult last(BulkJob job) {
        List<Chunk> chunks = new ArrayList<>();
        List<List<CsvRow>> rows = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        List<MemberChange> changes = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (Optional<Chunk> next = nextPlanned(job, 0); next.isPresent(); ) {
            Chunk chunk = next.get();
            List<CsvRow> kept = rows(chunk);
            Judged one = judge(job, chunk, kept, true, seen);
            chunks.add(chunk);
            rows.add(kept);
            judged.add(one);
            changes.addAll(one.changed);
            next = nextPlanned(job, chunk.number() + 1);
        }
        boolean none = lastAdmins.leavesNone(job, changes);
        if (!none) {
            write(job, List.of(), changes);
        }
        BulkJob done = job;
        OutcomeCounts counts = OutcomeCounts.NONE;
        for (int i = 0; i < chunks.size(); i++) {
            Judged one = judged.get(i);
            List<RowVerdict> verdicts = none ? one.refused(job.submission().onError()) : one.verdicts;
            Chunk before = chunks.get(i);
            Chunk after = stores.keepNeeded(job, before.judged(verdicts), rows.get(i));
            stores.chunks().saveDone(after);
            done = done.recounted(before.counts(), after.counts());
            counts = counts.plus(after.counts()).minus(before.counts());
        }
        return stores.saved(done.ifDone(clock.instant()), counts);
    }

    private Optional<Chunk> nextPlanned(BulkJob job, int from) {
        return stores.chunks().firstWith(job.id(), from, RowOutcome.PLANNED).flatMap(number -> stores.chunks()
                .find(job.id(), number));
    }

    /**
     * What becomes of a chunk.
     *
     * @param verdicts of all its rows
     */
    private record Judged(List<RowVerdict> verdicts, List<Admitted> admitted, List<MemberChange> changed) {
        /** The same if the rows that would be done are not, so that an Admin is left. */
        List<RowVerdict> refused(OnError onError) {
            Set<Long> doing = new HashSet<>();
            changed.forEach(change -> doing.add(change.row()));
            return verdicts.stream()
                    .map(verdict -> doing.contains(verdict.row()) ? LastAdmins.refused(verdict, onError) : verdict)
                    .toList();
        }
    }

    /**
     * @param takingAdmins whether the rows' turn has come that take Admins; the others are done by then
     * @param seen the rows that change members whom this transaction has not written yet; this chunk's are added
     */
    private Judged judge(BulkJob job, Chunk chunk, List<CsvRow> rows, boolean takingAdmins, Map<String, Long> seen) {
        Map<Long, RowVerdict> checked = new HashMap<>();
        chunk.verdicts().stream()
                .filter(verdict -> verdict.planned() && verdict.takesAdmin() == takingAdmins)
                .forEach(verdict -> checked.put(verdict.row(), verdict));
        RowVerdicts now = decisions.run(
                rows.stream().filter(row -> checked.containsKey(row.number())).toList(), checked, asShown);
        Map<Long, RowVerdict> ends = new HashMap<>();
        Set<Long> effects = effects(now);
        now.verdicts()
                .forEach(verdict -> ends.put(
                        verdict.row(),
                        end(
                                job,
                                Objects.requireNonNull(checked.get(verdict.row())),
                                verdict,
                                asShown || !effects.contains(verdict.row()))));
        now.changed().stream().filter(one -> done(ends, one.row())).forEach(one -> {
            long first = seen.computeIfAbsent(one.before().id(), member -> one.row());
            if (first != one.row()) {
                ends.computeIfPresent(
                        one.row(),
                        (row, end) ->
                                end.skipped(RowVerdict.DUPLICATE, "The same person is in row " + first + " already"));
            }
        });
        now.admitted().stream()
                .filter(one -> done(ends, one.row()))
                .forEach(one -> ends.computeIfPresent(one.row(), (row, end) -> end.about(one.memberId())));
        return new Judged(
                chunk.verdicts().stream()
                        .map(verdict -> ends.getOrDefault(verdict.row(), verdict))
                        .toList(),
                now.admitted().stream().filter(one -> done(ends, one.row())).toList(),
                now.changed().stream().filter(one -> done(ends, one.row())).toList());
    }

    private static boolean done(Map<Long, RowVerdict> ends, long row) {
        RowOutcome outcome = Objects.requireNonNull(ends.get(row)).outcome();
        return outcome != RowOutcome.SKIPPED && outcome != RowOutcome.FAILED;
    }

    private static Set<Long> effects(RowVerdicts verdicts) {
        Set<Long> rows = new HashSet<>();
        verdicts.admitted().stream()
                .filter(one -> one.draft().effect().isPresent())
                .forEach(one -> rows.add(one.row()));
        verdicts.changed().stream().filter(one -> one.effect().isPresent()).forEach(one -> rows.add(one.row()));
        return rows;
    }

    private static RowVerdict end(BulkJob job, RowVerdict checked, RowVerdict now, boolean asShown) {
        if (now.outcome() == RowOutcome.FAILED) {
            return job.submission().onError() == OnError.ABORT ? now.skipped(now.code(), now.message()) : now;
        }
        if (!now.isAs(checked)) {
            return now.skipped(RowVerdict.CHANGED, "Somebody has changed the person since the check");
        }
        return asShown
                ? now.done()
                : now.skipped(
                        ErrorCode.PLAN_OUTDATED.code(),
                        "The groups have changed since the check, so that the effect is another one");
    }

    private void write(BulkJob job, List<Admitted> admitted, List<MemberChange> changes) {
        if (!admitted.isEmpty()) {
            people.add(job, admitted);
        }
        if (changes.isEmpty()) {
            return;
        }
        stores.keepOld(job, changes);
        List<Member> removed = changes.stream()
                .filter(MemberChange::removed)
                .map(MemberChange::before)
                .toList();
        ports.membershipSync().withdraw(removed);
        ports.membershipSync()
                .withdrawWaiting(changes.stream()
                        .filter(change -> change.after().userId() == null)
                        .map(MemberChange::before)
                        .filter(member -> member.userId() != null)
                        .toList());
        ports.writer().write(job, changes);
        stores.oldValues().forget(removed.stream().map(Member::id).toList());
        ports.membershipSync()
                .followLater(
                        job.id(),
                        changes.stream()
                                .filter(change -> !change.removed() && change.movesAccount())
                                .map(MemberChange::after)
                                .toList());
        ports.accountSync().released(job.creator(), job.workspace(), givenUp(changes));
    }

    private static List<EmailAddress> givenUp(List<MemberChange> changes) {
        return changes.stream()
                .filter(change -> change.removed()
                        || !Objects.equals(
                                change.before().email(), change.after().email()))
                .map(MemberChange::before)
                .map(Member::email)
                .filter(Objects::nonNull)
                .toList();
    }
}
