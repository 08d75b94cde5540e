package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.FreeSeats;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works on the next chunks of a job, in the caller's transaction. */
public final class WorkOnJob {
    /** A check changes nobody, so that it may take more chunks at once than a run. */
    private static final int CHUNKS_A_CHECK = 16;

    private final JobStores stores;
    private final Workspaces workspaces;
    private final WorkspaceLocks locks;
    private final WorkspaceRecords settings;
    private final Catalogs catalogs;
    private final Groups groups;
    private final Members members;
    private final DataKeys keys;
    private final InvitationBatchWriter people;
    private final UpdatePorts updates;
    private final JobRights rights;
    private final Clock clock;

    public WorkOnJob(
            JobStores stores,
            Workspaces workspaces,
            WorkspaceLocks locks,
            WorkspaceRecords settings,
            Catalogs catalogs,
            Groups groups,
            Members members,
            DataKeys keys,
            InvitationBatchWriter people,
            UpdatePorts updates,
            JobRights rights,
            Clock clock) {
        this.stores = stores;
        this.workspaces = workspaces;
        this.locks = locks;
        this.settings = settings;
        this.catalogs = catalogs;
        this.groups = groups;
        this.members = members;
        this.keys = keys;
        this.people = people;
        this.updates = updates;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Checks some chunks or runs one, if the claim is still the newest.
     *
     * @param until when the claim will end
     */
    public Optional<WorkResult> step(Claim claim, Instant until) {
        return stores.jobs()
                .hold(claim, until)
                .filter(job -> JobState.AT_WORK.contains(job.state()))
                .map(job -> step(job.atWork()));
    }

    /** Ends a job that has failed too often. */
    public void giveUp(Claim claim) {
        stores.jobs()
                .lock(claim.workspace(), claim.jobId())
                .filter(job -> JobState.AT_WORK.contains(job.state()))
                .ifPresent(job -> stores.ended(job.failed(error(ErrorCode.INTERNAL), clock.instant())));
    }

    private WorkResult step(BulkJob job) {
        boolean runs = job.state() == JobState.RUNNING;
        if (runs) {
            // Before the look at the workspace, so that a deletion under way is seen.
            locks.lock(job.workspace());
        }
        Optional<JobError> obstacle;
        try {
            obstacle = obstacle(job);
        } catch (WorkspacesException refusal) {
            if (refusal.code() != ErrorCode.ACCOUNT_UNAVAILABLE) {
                throw refusal;
            }
            return waiting(job, refusal);
        }
        if (obstacle.isPresent()) {
            return stores.ended(job.failed(obstacle.get(), clock.instant()));
        }
        CheckContext context = CheckContext.of(job.workspace(), catalogs, groups, workspaces, settings, clock);
        try {
            return runs ? run(job, context) : check(job, context);
        } catch (WorkspacesException refusal) {
            if (!KeyUnavailable.is(refusal)) {
                throw refusal;
            }
            return waiting(job, refusal);
        }
    }

    private WorkResult waiting(BulkJob job, WorkspacesException refusal) {
        stores.jobs().save(job.waitingFor(new JobError(refusal.code().code(), String.valueOf(refusal.getMessage()))));
        return WorkResult.waiting(job);
    }

    private Optional<JobError> obstacle(BulkJob job) {
        Optional<Workspace> found =
                workspaces.find(job.workspace().realm(), job.workspace().organization());
        if (found.isEmpty() || settings.deletion(job.workspace()).isPresent()) {
            return Optional.of(error(ErrorCode.NOT_FOUND));
        }
        if (!found.get().enabled()) {
            return Optional.of(error(ErrorCode.WORKSPACE_DISABLED));
        }
        if (job.submission().undo() != null && undone(job).isEmpty()) {
            return Optional.of(error(ErrorCode.UNDO_UNAVAILABLE));
        }
        return rights.mayManage(job) ? Optional.empty() : Optional.of(error(ErrorCode.NOT_ALLOWED_ANY_MORE));
    }

    /** The job that is taken back, while it can be; a run that has begun is not stopped halfway. */
    private Optional<BulkJob> undone(BulkJob job) {
        return Optional.ofNullable(job.submission().undo())
                .flatMap(undo -> stores.jobs().find(job.workspace(), undo.jobId()))
                .filter(found ->
                        job.state() == JobState.RUNNING && job.progress().next() > 0
                                || found.undoable(clock.instant()));
    }

    private static JobError error(ErrorCode code) {
        return new JobError(code.code(), code.title());
    }

    private WorkResult check(BulkJob job, CheckContext context) {
        CheckSummary soFar = job.progress().summary();
        if (!soFar.roleRules().isEmpty() && !soFar.roleRules().equals(context.roleRules())) {
            BulkJob restarted = job.checkedAgain();
            stores.jobs().save(restarted);
            return WorkResult.after(restarted, OutcomeCounts.NONE);
        }
        List<Chunk> chunks = stores.next(job, CHUNKS_A_CHECK);
        List<RowVerdicts> verdicts = judged(job, context, chunks);
        BulkJob advanced = job;
        List<Chunk> done = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            RowVerdicts judged = verdicts.get(i);
            Chunk after = chunks.get(i).judged(judged.verdicts());
            CheckSummary summary = advanced.progress().summary().plus(judged, context);
            advanced = advanced.afterCheck(
                    after, summary.with(summary.admins().plus(lastAdmins().balance(job, judged.changed()))));
            done.add(after);
        }
        stores.chunks().saveJudged(done);
        if (advanced.pastLastChunk()) {
            BulkJob whole =
                    lastAdmins().wouldLeaveNone(advanced) ? lastAdmins().refuse(advanced, stores.chunks()) : advanced;
            advanced = whole.afterLastCheck(clock.instant());
        }
        OutcomeCounts counts = done.stream().map(Chunk::counts).reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
        // The run counts its rows itself.
        return stores.saved(advanced, job.submission().dryRun() ? counts : OutcomeCounts.NONE);
    }

    private List<RowVerdicts> judged(BulkJob job, CheckContext context, List<Chunk> chunks) {
        if (!job.submission().updates()) {
            return decisions(job, context, true).judgeAll(stores.rows(job, chunks));
        }
        UpdateDecisions decisions = updateDecisions(job, context, true);
        // An undo compares revisions of metadata, and no values.
        boolean mayReveal = job.submission().purpose().mode() == JobMode.UPDATE && rights.mayReveal(job);
        UpdateDecisions.Checked checked = decisions.check(decisions.source().rows(chunks), mayReveal);
        stores.recordReveal(job, checked.revealed());
        return checked.chunks();
    }

    private WorkResult run(BulkJob job, CheckContext context) {
        boolean asShown = context.roleRules().equals(job.progress().summary().roleRules());
        if (job.submission().updates()) {
            UpdateDecisions decisions = updateDecisions(job, context, false);
            return new RunUpdate(stores, people, updates, lastAdmins(), decisions, asShown, clock).step(job);
        }
        Chunk chunk = stores.next(job);
        List<CsvRow> rows = stores.rows(job, chunk);
        RowVerdicts run = decisions(job, context, false)
                .judge(rows)
                .inRun(chunk, job.submission().onError(), asShown);
        people.add(job, run.admitted());
        Chunk after = stores.keepNeeded(job, chunk.judged(run.verdicts()), rows);
        stores.chunks().saveDone(after);
        return stores.saved(job.afterRun(chunk, after, clock.instant()), after.counts());
    }

    private LastAdmins lastAdmins() {
        return new LastAdmins(members, updates.accounts());
    }

    private UpdateDecisions updateDecisions(BulkJob job, CheckContext context, boolean checkOnly) {
        RowMetadata metadata = new RowMetadata(keys, job.workspace(), clock, checkOnly);
        return new UpdateDecisions(
                new UpdateDecisions.Setting(
                        job, source(job, context), updates, metadata, context.state(), seats(job, checkOnly)),
                members);
    }

    private RowSource source(BulkJob job, CheckContext context) {
        MemberAction action = job.submission().action();
        if (action != null) {
            return new ActionRows(stores, job, action, context.state().zone());
        }
        return undone(job)
                .<RowSource>map(undone -> new UndoRows(
                        stores,
                        undone,
                        members,
                        updates.accounts(),
                        context.groups(),
                        context.state().zone()))
                .orElseGet(() -> new FileRows(stores, job, context.state().zone()));
    }

    private RowDecisions decisions(BulkJob job, CheckContext context, boolean checkOnly) {
        RowMetadata metadata = new RowMetadata(keys, job.workspace(), clock, checkOnly);
        return new RowDecisions(
                job.creator(),
                job.workspace(),
                members,
                metadata,
                context.state(),
                seats(job, checkOnly),
                job.submission().purpose().target());
    }

    /** In a check, without the seats that rows before these would take. */
    private FreeSeats seats(BulkJob job, boolean checkOnly) {
        return updates.seats()
                .free(job.workspace(), checkOnly ? job.progress().summary().seats() : SeatUse.NONE);
    }
}
