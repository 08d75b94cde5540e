package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.RoleGroups;
import io.workspaces.keycloak.kernel.WorkspaceId;

/** Adopts a person who uses the workspace before the background import has reached them. */
public final class FirstAccessImport {
    private final RoleGroups roleGroups;
    private final Members members;
    private final Memberships memberships;
    private final ReconcileAccounts accounts;

    public FirstAccessImport(
            RoleGroups roleGroups, Members members, Memberships memberships, ReconcileAccounts accounts) {
        this.roleGroups = roleGroups;
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /** Adopts an account that is not an Active member if it is admitted; returns whether it may be one now. */
    public boolean adopt(WorkspaceId workspace, String userId) {
        if (!memberships.observe(workspace, userId).member()
                || members.findByUser(workspace, userId).isPresent()) {
            return false;
        }
        roleGroups.ensure(workspace);
        accounts.reconcile(Actor.SYSTEM, workspace, userId, OnViolation.REVERT);
        return true;
    }
}
