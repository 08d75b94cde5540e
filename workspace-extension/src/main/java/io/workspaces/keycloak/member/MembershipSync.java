package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings Keycloak's memberships in line with the rows of many members, a batch at a time. */
public final class MembershipSync {
    /** Most Active members whose memberships change in the same transaction as the rows. */
    static final int BATCH_SIZE = 500;

    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final LenientProjection projection;
    private final PendingSyncs pending;
    private final Clock clock;

    public MembershipSync(
            WorkspaceLocks locks, Members members, Memberships memberships, PendingSyncs pending, Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.projection = new LenientProjection(members, memberships);
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * Updates the memberships now if they are few, else in the background. Flags members whose memberships Keycloak
     * cannot store; those whose directory does not answer are updated when it does.
     */
    void follow(List<Member> active) {
        if (active.size() > BATCH_SIZE) {
            pending.add(active, null);
        } else {
            List<Member> unavailable =
                    project(active.stream().filter(this::belongs).toList());
            if (!unavailable.isEmpty()) {
                pending.add(unavailable, null);
            }
        }
    }

    /** Whether the member belongs into Keycloak's organization now; who has left it for good may still wait for the row. */
    boolean belongs(Member member) {
        return member.asOf(clock.instant()).is(MemberStatus.ACTIVE);
    }

    /** Restores the memberships of an account that was removed and created again with the same id. */
    public void restore(String realm, String userId) {
        members.ofUser(realm, userId).stream()
                .sorted(Comparator.comparing(member -> member.workspace().organization()))
                .forEach(member -> {
                    locks.lock(member.workspace());
                    members.find(member.workspace(), member.id())
                            .filter(now -> userId.equals(now.userId()) && belongs(now))
                            .ifPresent(now -> follow(List.of(now)));
                });
    }

    /** Updates the next few memberships of a workspace, in the same way. */
    public void catchUp(WorkspaceId workspace, int max) {
        locks.lock(workspace);
        List<String> ids = pending.oldest(workspace, max);
        List<Member> waiting = members.all(workspace, ids);
        Set<String> unavailable = project(waiting.stream().filter(this::belongs).toList()).stream()
                .map(Member::id)
                .collect(Collectors.toSet());
        waiting.stream().filter(member -> !belongs(member)).forEach(this::withdraw);
        pending.postpone(unavailable);
        pending.remove(ids.stream().filter(id -> !unavailable.contains(id)).toList());
    }

    /** Has Keycloak follow in the background what a job has done to members. */
    public void followLater(String job, List<Member> changed) {
        if (!changed.isEmpty()) {
            pending.add(changed, job);
        }
    }

    /** Takes people out of the organization before their members forget which account they had. */
    public void withdrawWaiting(List<Member> leaving) {
        Set<String> waiting = pending.among(leaving.stream().map(Member::id).toList());
        leaving.stream().filter(member -> waiting.contains(member.id())).forEach(this::withdraw);
    }

    /** Takes people out of the organization whose members are about to be deleted. */
    public void withdraw(List<Member> leaving) {
        leaving.forEach(this::withdraw);
    }

    private void withdraw(Member member) {
        if (member.userId() != null) {
            memberships.withdraw(member.workspace(), member.userId());
        }
    }

    /** @return those whose directory does not answer */
    private List<Member> project(List<Member> active) {
        if (active.stream().allMatch(member -> member.flags().isEmpty())) {
            try {
                memberships.projectAll(active);
                return List.of();
            } catch (WorkspacesException refusal) {
                // It is one account's, which is found below.
            }
        }
        return active.stream().filter(member -> !projection.project(member)).toList();
    }
}
