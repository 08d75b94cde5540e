package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.group.ResourceRegistry;
import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.metadata.MetadataModule;
import io.workspaces.keycloak.workspace.WorkspaceModule;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;

/** Bulk invitations, as one caller uses them. */
public final class BulkModule {
    private final WorkspaceModule workspaces;
    private final MemberModule members;
    private final MetadataModule metadata;
    private final Ports ports;
    private final AuditTrail trail;
    private final Clock clock;

    public BulkModule(
            WorkspaceModule workspaces,
            MemberModule members,
            MetadataModule metadata,
            Ports ports,
            AuditTrail trail,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.metadata = metadata;
        this.ports = ports;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is stored of jobs, and the node that works on them.
     *
     * @param people where invited people are stored
     * @param changes where changes of members are stored
     */
    public record Ports(
            BulkJobs jobs,
            BulkChunks chunks,
            OldValues oldValues,
            JobMails mails,
            Uploads uploads,
            InvitationBatchWriter people,
            ChangeBatchWriter changes,
            OpenInvitations invitations,
            ResendLimit resends,
            JobRights rights,
            JobTransactions transactions,
            JobSignal signal) {}

    public JobStores stores() {
        return new JobStores(
                ports.jobs(),
                ports.chunks(),
                ports.oldValues(),
                ports.uploads(),
                metadata.keys(),
                trail,
                ports.signal());
    }

    public WorkOnJob work() {
        return new WorkOnJob(
                stores(),
                workspaces.workspaces(),
                workspaces.locks(),
                workspaces.records(),
                members.groups().catalogs(),
                members.groups().groups(),
                members.members(),
                metadata.keys(),
                ports.people(),
                updates(),
                ports.rights(),
                clock);
    }

    private UpdatePorts updates() {
        return new UpdatePorts(
                members.accounts(),
                members.exclusions(),
                metadata.entries(),
                metadata.owners(),
                ports.changes(),
                ports.invitations(),
                ports.resends(),
                members.membershipSync(),
                members.accountSync(),
                members.endedMemberships(),
                members.seats());
    }

    /** The resources that effects of a job name. */
    public ResourceRegistry resources() {
        return members.groups().resources();
    }

    /** How many members a job has changed whose memberships in Keycloak have still to follow. */
    public long membershipsPending(BulkJob job) {
        return members.pendingSyncs().countOf(job.id());
    }

    public JobCleanup cleanup() {
        return new JobCleanup(stores(), clock);
    }

    public ReceiveFile receive() {
        return new ReceiveFile(ports.transactions(), CsvLimits.DEFAULT, clock);
    }

    /** Works in a transaction of its own, as what follows the end of the request's has to. */
    public <T> T apart(String realm, Function<BulkModule, T> work) {
        return ports.transactions().with(realm, work);
    }

    /** A body that is refused if it takes too long to come in. Ends the request's transaction. */
    public InputStream timely(InputStream body) {
        ports.transactions().endRequest();
        return new TimelyInput(body, clock);
    }

    public ReceiveUpload uploads() {
        return new ReceiveUpload(stores(), ports.transactions(), CsvLimits.DEFAULT, clock);
    }

    public JobCommands commands() {
        return new JobCommands(
                stores(),
                ports.transactions(),
                members.groups().catalogs(),
                members.groups().groups(),
                clock);
    }

    public UndoJob undo() {
        return new UndoJob(stores(), clock);
    }

    public ActionJob actions() {
        return new ActionJob(stores(), clock);
    }

    public JobReports reports() {
        return new JobReports(stores(), ports.transactions());
    }

    public MailProgress mails(BulkJob job) {
        return MailProgress.of(job, ports.mails(), clock.instant());
    }
}
