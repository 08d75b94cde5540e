package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;

/** Adopts the people of an organization piece by piece; what a lost piece would have done is done again. */
public final class AdoptAll {
    private final Adoptions adoptions;
    private final ReconcileAccounts accounts;

    public AdoptAll(Adoptions adoptions, ReconcileAccounts accounts) {
        this.adoptions = adoptions;
        this.accounts = accounts;
    }

    /**
     * Looks at the next few accounts.
     *
     * @param afterUserId the account that was looked at last
     * @return the account to go on after, or an empty text when all have been looked at
     */
    public String step(WorkspaceId workspace, String afterUserId, int max) {
        List<String> ids = adoptions.accounts(workspace, afterUserId, max);
        adoptions
                .unknown(workspace, ids)
                .forEach(id -> accounts.reconcile(Actor.SYSTEM, workspace, id, Manner.UNASKED));
        if (ids.size() < max) {
            adoptions.finish(workspace);
            return "";
        }
        return ids.get(ids.size() - 1);
    }
}
