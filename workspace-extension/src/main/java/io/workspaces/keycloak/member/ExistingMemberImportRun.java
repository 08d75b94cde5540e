package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;

/** Adopts the people of an organization piece by piece; what a lost piece would have done is done again. */
public final class ExistingMemberImportRun {
    private final PendingImports pendingImports;
    private final ReconcileAccounts accounts;

    public ExistingMemberImportRun(PendingImports pendingImports, ReconcileAccounts accounts) {
        this.pendingImports = pendingImports;
        this.accounts = accounts;
    }

    /**
     * Looks at the next few accounts.
     *
     * @param afterUserId the account that was looked at last
     * @return the account to go on after, or an empty text when all have been looked at
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
