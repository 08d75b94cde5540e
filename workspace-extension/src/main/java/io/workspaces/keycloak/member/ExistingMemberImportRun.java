package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;

/** Adopts the people of an organization in pieces; a piece that was rolled back is done again. */
public final class ExistingMemberImportRun {
    private final PendingImports pendingImports;
    private final ReconcileAccounts accounts;

    public ExistingMemberImportRun(PendingImports pendingImports, ReconcileAccounts accounts) {
        this.pendingImports = pendingImports;
        this.accounts = accounts;
    }

    /**
     * Handles the next few accounts.
     *
     * @param afterUserId the last account of the step before
     * @return the last account of this step, or an empty text if none are left
     */
    public String step(WorkspaceId workspace, String afterUserId, int max) {
        List<String> ids = pendingImports.accounts(workspace, afterUserId, max);
        pendingImports
                .unknown(workspace, ids)
                .forEach(id -> accounts.reconcile(Actor.SYSTEM, workspace, id, OnViolation.REVERT));
        if (ids.size() < max) {
            pendingImports.finish(workspace);
            return "";
        }
        return ids.get(ids.size() - 1);
    }
}
