package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes the members behind an account away that the realm deletes. It is never refused. */
public final class AccountDeletion {
    private final WorkspaceLocks locks;
    private final Members members;
    private final MemberRemoval removal;
    private final AuditTrail trail;

    public AccountDeletion(WorkspaceLocks locks, Members members, MemberRemoval removal, AuditTrail trail) {
        this.locks = locks;
        this.members = members;
        this.removal = removal;
        this.trail = trail;
    }

    /** Removes the account's members in all workspaces. */
    public void deleted(Actor actor, String realm, String userId) {
        List<Member> gone = members.ofUser(realm, userId).stream()
                .sorted(Comparator.comparing(m -> m.workspace().organization()))
                .toList();
        for (Member member : gone) {
            locks.lock(member.workspace());
            removal.remove(actor, member);
            trail.record(new AuditEntry(
                    member.workspace(),
                    actor,
                    AuditAction.MEMBER_REMOVE,
                    new AuditTarget("member", member.id(), member.displayName()),
                    Map.of("from", member.status().label(), "way", "account_deleted")));
        }
    }
}
