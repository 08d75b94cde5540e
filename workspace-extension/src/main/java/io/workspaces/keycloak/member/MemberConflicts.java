package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Errors about a member's address or status. */
public final class MemberConflicts {
    private MemberConflicts() {}

    /** The address belongs to a member; the answer has the member's status. */
    public static WorkspacesException exists(MemberStatus status) {
        return WorkspacesException.of(
                        ErrorCode.MEMBER_EXISTS, "The address belongs to a member that is " + status.label())
                .with("memberStatus", status.label());
    }

    /** The action is not possible in the member's status. */
    public static WorkspacesException status(MemberStatus status) {
        return WorkspacesException.of(ErrorCode.MEMBER_STATUS, "The member is " + status.label())
                .with("memberStatus", status.label());
    }
}
