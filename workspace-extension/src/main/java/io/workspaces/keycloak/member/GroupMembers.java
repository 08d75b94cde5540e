package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts members into custom groups and takes them out, many at once. */
public final class GroupMembers {
    /** Most members in one request. */
    public static final int MAX_AT_ONCE = 1_000;

    /** Most ids in the query of a request: Keycloak accepts a request line of up to 32 KiB. */
    public static final int MAX_IN_QUERY = 500;

    private final WorkspaceLocks locks;
    private final Groups groups;
    private final Members members;
    private final RoleRulesLoader roleRules;
    private final RoleChanges roleChanges;
    private final AuditTrail trail;
    private final Clock clock;

    public GroupMembers(
            WorkspaceLocks locks,
            Groups groups,
            Members members,
            RoleRulesLoader roleRules,
            RoleChanges roleChanges,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.groups = groups;
        this.members = members;
        this.roleRules = roleRules;
        this.roleChanges = roleChanges;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Plans to put members into a group; members that are in it already stay.
     *
     * @throws WorkspacesException {@code not_found}, {@code role_immutable}, {@code invalid_request} naming each
     *     unknown and each Archived member
     */
    public PlannedChange<Group> add(Actor actor, WorkspaceId workspace, String groupId, Set<String> memberIds) {
        Group group = locked(workspace, groupId);
        RoleRules rules = roleRules.in(workspace);
        List<RoleChange> wanted = known(workspace, memberIds).stream()
                .filter(member -> !member.groups().contains(groupId))
                .map(member -> RoleChange.into(rules, member, with(member, groupId)))
                .toList();
        return new PlannedChange<>(
                RoleChange.effects(wanted), () -> carryOut(actor, group, AuditAction.GROUP_ADD_MEMBERS, wanted));
    }

    /** Takes members out of a group; their roles stay. Ignores members that are not in it. */
    public Group remove(Actor actor, WorkspaceId workspace, String groupId, Set<String> memberIds) {
        Group group = locked(workspace, groupId);
        List<RoleChange> wanted = members.all(workspace, memberIds).stream()
                .filter(member -> member.groups().contains(groupId))
                .map(member -> new RoleChange(member, without(member, groupId), List.of()))
                .toList();
        return carryOut(actor, group, AuditAction.GROUP_REMOVE_MEMBERS, wanted);
    }

    private Group carryOut(Actor actor, Group group, AuditAction action, List<RoleChange> wanted) {
        if (!wanted.isEmpty()) {
            roleChanges.carryOut(actor, wanted);
            List<AuditReference> moved = wanted.stream()
                    .map(move ->
                            new AuditReference(move.before().id(), move.before().displayName()))
                    .toList();
            trail.record(new AuditEntry(
                    group.workspace(),
                    actor,
                    action,
                    new AuditTarget("group", group.id(), group.name()),
                    Map.of("members", moved)));
        }
        return group;
    }

    private Group locked(WorkspaceId workspace, String groupId) {
        locks.lock(workspace);
        Group group = groups.find(workspace, groupId).orElseThrow(WorkspacesException::notFound);
        if (group.isRole()) {
            throw WorkspacesException.of(
                    ErrorCode.ROLE_IMMUTABLE, "A default role is changed in the member, not in the role's group");
        }
        return group;
    }

    private List<Member> known(WorkspaceId workspace, Set<String> memberIds) {
        Map<String, Member> found = new HashMap<>();
        members.all(workspace, memberIds).forEach(member -> found.put(member.id(), member));
        List<Violation> violations = new ArrayList<>();
        for (String id : memberIds) {
            Member member = found.get(id);
            if (member == null) {
                violations.add(new Violation("members", "member_unknown", "names the unknown member " + id));
            } else if (member.asOf(clock.instant()).is(MemberStatus.ARCHIVED)) {
                violations.add(new Violation("members", "member_archived", "names the Archived member " + id));
            }
        }
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return memberIds.stream().sorted().map(found::get).toList();
    }

    private static Set<String> with(Member member, String groupId) {
        Set<String> ids = new HashSet<>(member.groups());
        ids.add(groupId);
        return ids;
    }

    private static Member without(Member member, String groupId) {
        Set<String> ids = new HashSet<>(member.groups());
        ids.remove(groupId);
        return member.withPlacement(member.role(), ids);
    }
}
