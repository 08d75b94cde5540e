package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.InMemoryDataKeys;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKey;
import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.TestWorkspace;
import io.workspaces.keycloak.metadata.InMemoryMetadataRows;
import io.workspaces.keycloak.metadata.MetadataOwners;
import io.workspaces.keycloak.workspace.InMemoryWorkspaceRecords;
import io.workspaces.keycloak.workspace.InMemoryWorkspaces;
import io.workspaces.keycloak.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workspace in memory that takes in files and works on them as nodes do, in transactions that can fail. */
final class BulkWorkspace {
    static final Actor ADA = new Actor("ada", "Ada");
    static final Duration LEASE = Duration.ofSeconds(30);

    /** What a node that dies has thrown, so that its transaction is rolled back. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
    final TestWorkspace people = new TestWorkspace();
    final WorkspaceId id = people.id;
    final InMemoryWorkspaces workspaces = new InMemoryWorkspaces();
    final InMemoryWorkspaceRecords records = new InMemoryWorkspaceRecords();
    final InMemoryJobs jobs = new InMemoryJobs(clock);
    final InMemoryChunks chunks = new InMemoryChunks(this::endedBefore);
    final InMemoryOldValues oldValues = new InMemoryOldValues(this::endedBefore);
    final InMemoryUploads uploads = new InMemoryUploads();
    final List<AuditEntry> audit = new ArrayList<>();

    /** Entries about jobs that came by a file. */
    final List<AuditEntry> begun = new ArrayList<>();

    /** Whether the request still has a transaction, and so a connection. */
    boolean requestOpen = true;

    final List<Admitted> invited = new ArrayList<>();
    final List<MemberChange> changed = new ArrayList<>();
    final InMemoryMetadataRows metadata = new InMemoryMetadataRows();

    /** Rights of the person who uploads files. */
    boolean mayManage = true;

    /** Whether nobody can ask for their account. */
    boolean directoryAway;

    boolean mayReveal;
    final InMemoryDataKeys keyRows = new InMemoryDataKeys();
    int transactions;

    /** How often a node was told that a job waits. */
    int signals;

    /** After how many people of its next chunk a node dies; negative for never. */
    int killAfter = -1;

    private DataKeys keys = keys(List.of(MasterKey.of("k1", new byte[MasterKey.LENGTH])));

    BulkWorkspace() {
        setEnabled(true);
    }

    void setEnabled(boolean enabled) {
        workspaces.save(new Workspace(id, "acme", "Acme", "", enabled));
    }

    DataKeys keys() {
        return keys;
    }

    private DataKeys keys(List<MasterKey> masterKeys) {
        return new DataKeys(
                keyRows,
                realm -> MasterKeyRing.of(masterKeys),
                new KeysetCache(10, KeysetCache.DEFAULT_MAX_AGE, clock),
                clock);
    }

    void loseMasterKey() {
        keys = keys(List.of());
    }

    void findMasterKey() {
        keys = keys(List.of(MasterKey.of("k1", new byte[MasterKey.LENGTH])));
    }

    Group group(String name, String grants) {
        return people.group(name, grants);
    }

    private boolean endedBefore(String job, Instant time) {
        return jobs.find(id, job)
                .map(found -> found.progress().finishedAt())
                .filter(finished -> finished.isBefore(time))
                .isPresent();
    }

    JobStores stores() {
        return new JobStores(jobs, chunks, oldValues, uploads, keys, this::record, () -> signals++);
    }

    private void record(AuditEntry entry) {
        (entry.action() == AuditAction.BULK_INVITE_CREATE ? begun : audit).add(entry);
    }

    /** How many rows of an invitation have which outcome. */
    static OutcomeCounts counts(int fresh, int invited, int skipped, int failed) {
        return new OutcomeCounts(Map.of(
                RowOutcome.NEW, fresh,
                RowOutcome.INVITED, invited,
                RowOutcome.SKIPPED, skipped,
                RowOutcome.FAILED, failed));
    }

    /** Runs work as one transaction, which leaves nothing behind if it fails. */
    <T> T transaction(Supplier<T> work) {
        transactions++;
        List<Runnable> back =
                List.of(people.members.remember(), jobs.remember(), chunks.remember(), oldValues.remember());
        int entries = audit.size();
        int files = begun.size();
        int admitted = invited.size();
        int written = changed.size();
        int told = signals;
        Runnable metadataBack = metadata.remember();
        try {
            return work.get();
        } catch (RuntimeException failure) {
            back.forEach(Runnable::run);
            audit.subList(entries, audit.size()).clear();
            begun.subList(files, begun.size()).clear();
            invited.subList(admitted, invited.size()).clear();
            changed.subList(written, changed.size()).clear();
            signals = told;
            metadataBack.run();
            throw failure;
        }
    }

    private final JobTransactions own = new JobTransactions() {
        @Override
        public <T> T run(String realm, Function<JobStores, T> work) {
            return transaction(() -> work.apply(stores()));
        }

        @Override
        public <T> T with(String realm, Function<BulkModule, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endRequest() {
            requestOpen = false;
        }
    };

    /** Who cannot be mailed again today. */
    final Set<EmailAddress> mailedOften = new HashSet<>();

    /** Members a mail to whom has still to leave. */
    final Set<String> mailQueued = new HashSet<>();

    private final OpenInvitations invitations = new OpenInvitations() {
        @Override
        public List<String> in(WorkspaceId workspace, State state, int max) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> mailQueued(WorkspaceId workspace, Collection<String> memberIds) {
            Set<String> among = new HashSet<>(memberIds);
            among.retainAll(mailQueued);
            return among;
        }
    };

    private void takeResend(EmailAddress recipient) {
        if (mailedOften.contains(recipient)) {
            throw WorkspacesException.of(ErrorCode.RATE_LIMITED);
        }
    }

    /** The check of something that is done to members. */
    BulkJob checkAction(MemberAction action, List<Member> members) {
        List<String> ids = members.stream().map(Member::id).toList();
        transaction(() ->
                new ActionJob(stores(), clock).start(ADA, id, action, ids, Submission.Door.REALM, true, null, null));
        return finish();
    }

    private void die() {
        if (killAfter == 0) {
            killAfter = -1;
            throw new Killed();
        }
        killAfter--;
    }

    private void change(BulkJob job, List<MemberChange> changes) {
        for (MemberChange one : changes) {
            die();
            if (one.removed()) {
                people.members.remove(one.before());
                metadata.deleteMembers(id, List.of(one.before().id()));
            } else {
                people.members.save(one.after());
            }
            metadata.write(one.metadata());
            audit.addAll(one.entries());
            changed.add(one);
        }
    }

    private final JobRights rights = new JobRights() {
        @Override
        public boolean mayManage(BulkJob job) {
            if (directoryAway) {
                throw WorkspacesException.accountUnavailable();
            }
            return mayManage;
        }

        @Override
        public boolean mayReveal(BulkJob job) {
            return mayReveal;
        }
    };

    private final MetadataOwners owners = new MetadataOwners() {
        @Override
        public boolean exists(WorkspaceId workspace, String member) {
            return people.members.find(workspace, member).isPresent();
        }

        @Override
        public boolean lock(WorkspaceId workspace, String member) {
            return exists(workspace, member);
        }

        @Override
        public void lockAll(WorkspaceId workspace, Collection<String> all) {
            // Nobody else is here.
        }
    };

    private void invite(BulkJob job, List<Admitted> admitted) {
        for (Admitted one : admitted) {
            die();
            metadata.insert(one.metadata());
            people.members.add(one.draft().member());
            audit.add(one.draft().entry());
            invited.add(one);
        }
    }

    ReceiveFile receive() {
        return new ReceiveFile(own, CsvLimits.DEFAULT, clock);
    }

    ReceiveFile.Received receive(Submission submission, String file) {
        try {
            return receive()
                    .receive(ADA, id, submission, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes in a file that is run after its check. */
    BulkJob receive(String file) {
        return receive(new Submission(false, OnError.SKIP, "people.csv", null, null, Submission.Purpose.INVITE), file)
                .job();
    }

    /** Takes in a file that is only checked. */
    BulkJob check(String file) {
        return receive(new Submission(true, OnError.SKIP, "people.csv", null, null, Submission.Purpose.INVITE), file)
                .job();
    }

    /** What the sender of a file of changes asks for. */
    static Submission update(boolean dryRun, OnError onError, OnMissing onMissing) {
        Submission.Purpose purpose = new Submission.Purpose(JobMode.UPDATE, onMissing, Submission.Door.REALM);
        return new Submission(dryRun, onError, "people.csv", null, null, purpose);
    }

    /** Takes in a file of changes, and does its check. */
    BulkJob checkUpdate(String file) {
        receive(update(true, OnError.SKIP, OnMissing.INVITE), file);
        return finish();
    }

    /** Has a checked job run to its end. */
    BulkJob run(BulkJob checked) {
        commands().run(ADA, id, checked.id(), checked.plan(ADA));
        return finish();
    }

    /** Has what a job did taken back, without mails. */
    BulkJob undo(BulkJob done) {
        return run(checkUndo(done));
    }

    /** The check of an undo. */
    BulkJob checkUndo(BulkJob done) {
        transaction(() -> undo().start(ADA, done, Submission.Door.REALM, true, false, null, null));
        return finish();
    }

    UndoJob undo() {
        return new UndoJob(stores(), clock);
    }

    ReceiveUpload receiveUpload() {
        return new ReceiveUpload(stores(), own, CsvLimits.DEFAULT, clock);
    }

    JobCommands commands() {
        return new JobCommands(stores(), own, people.catalogs, people.groups(), clock);
    }

    JobReports reports() {
        return new JobReports(stores(), own);
    }

    JobCleanup cleanup() {
        return new JobCleanup(stores(), clock);
    }

    WorkOnJob work() {
        return new WorkOnJob(
                stores(),
                workspaces,
                workspace -> {},
                records,
                people.catalogs,
                people.groups(),
                people.members,
                keys,
                this::invite,
                new UpdatePorts(
                        people.accounts,
                        people.exclusions,
                        metadata,
                        owners,
                        this::change,
                        invitations,
                        (realm, recipient) -> takeResend(recipient),
                        people.membershipSync(),
                        people.accountSync(),
                        people.endedMemberships(clock),
                        people.seats()),
                rights,
                clock);
    }

    /** Claims the job that waits, as a node does. */
    Optional<Claim> claim() {
        return transaction(() -> jobs.claim("node", clock.instant().plus(LEASE)));
    }

    /** One step of a node. */
    Optional<WorkResult> step(Claim claim) {
        return transaction(() -> work().step(claim, clock.instant().plus(LEASE)));
    }

    /** Works on the job that waits until nothing is left to do, and gives what became of it. */
    BulkJob finish() {
        Claim claim = claim().orElseThrow();
        Optional<WorkResult> last = step(claim);
        while (last.isPresent() && last.get().next() == WorkResult.Next.GO_ON) {
            last = step(claim);
        }
        transaction(() -> {
            jobs.release(claim, clock.instant());
            return claim;
        });
        clock.pass(Duration.ofSeconds(1));
        return now(claim.jobId());
    }

    BulkJob now(String job) {
        return jobs.find(id, job).orElseThrow();
    }

    List<RowVerdict> verdicts(BulkJob job) {
        return chunks.of(job.id()).stream()
                .flatMap(chunk -> chunk.verdicts().stream())
                .toList();
    }

    /** Addresses of the members, sorted. */
    List<@Nullable String> addresses() {
        return people.members.all().stream()
                .map(member -> String.valueOf(member.email()))
                .sorted()
                .toList();
    }
}
