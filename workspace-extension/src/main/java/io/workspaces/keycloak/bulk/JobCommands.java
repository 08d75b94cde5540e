package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Runs checked jobs and cancels jobs, as people ask. */
public final class JobCommands {
    private final JobStores stores;
    private final JobTransactions transactions;
    private final Catalogs catalogs;
    private final Groups groups;
    private final Clock clock;

    public JobCommands(JobStores stores, JobTransactions transactions, Catalogs catalogs, Groups groups, Clock clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.catalogs = catalogs;
        this.groups = groups;
        this.clock = clock;
    }

    /** @throws WorkspacesException {@code not_found} */
    public BulkJob find(WorkspaceId workspace, String id) {
        return stores.jobs()
                .find(workspace, id)
                .filter(job -> job.state() != JobState.RECEIVING)
                .orElseThrow(WorkspacesException::notFound);
    }

    /**
     * Runs a checked job. If its promotions may no longer be those that were shown, the job is checked
     * again instead.
     *
     * @param confirm the plan that the check came to, or null
     * @throws WorkspacesException {@code not_found}, {@code job_state}, {@code confirmation_required},
     *     {@code plan_outdated}
     */
    public BulkJob run(Actor actor, WorkspaceId workspace, String id, @Nullable String confirm) {
        BulkJob shown = find(workspace, id);
        if (shown.state() == JobState.CHECKED && shown.needsConfirmation() && outdated(shown)) {
            transactions.run(workspace.realm(), own -> checkAgain(own, workspace, id));
            throw WorkspacesException.of(
                            ErrorCode.PLAN_OUTDATED, "The groups have changed, so the file is being checked again")
                    .with("state", JobState.CHECKING.label());
        }
        BulkJob released = locked(workspace, id).released(actor, confirm);
        stores.handOver(released);
        stores.record(released, actor, AuditAction.BULK_INVITE_RUN);
        return released;
    }

    private boolean outdated(BulkJob job) {
        String roleRules = CheckContext.fingerprint(catalogs.of(job.workspace().realm()), groups.all(job.workspace()));
        return !roleRules.equals(job.progress().summary().roleRules());
    }

    private static boolean checkAgain(JobStores own, WorkspaceId workspace, String id) {
        own.jobs()
                .lock(workspace, id)
                .filter(job -> job.state() == JobState.CHECKED)
                .ifPresent(job -> own.handOver(job.checkedAgain()));
        return true;
    }

    /**
     * Gives a job another name, in whatever state it is.
     *
     * @throws WorkspacesException {@code not_found}
     */
    public BulkJob rename(Actor actor, WorkspaceId workspace, String id, String name) {
        find(workspace, id);
        BulkJob present = locked(workspace, id);
        if (name.equals(present.name())) {
            return present;
        }
        BulkJob renamed = present.called(name);
        stores.jobs().save(renamed);
        stores.recordName(renamed, actor, present.name());
        return renamed;
    }

    /** @throws WorkspacesException {@code not_found}, {@code job_state} */
    public BulkJob cancel(Actor actor, WorkspaceId workspace, String id) {
        find(workspace, id);
        BulkJob cancelled = locked(workspace, id).cancelled(clock.instant());
        stores.jobs().save(cancelled);
        stores.chunks().dropUnneeded(id);
        stores.record(cancelled, actor, AuditAction.BULK_INVITE_CANCEL);
        return cancelled;
    }

    private BulkJob locked(WorkspaceId workspace, String id) {
        return stores.jobs().lock(workspace, id).orElseThrow(WorkspacesException::notFound);
    }
}
