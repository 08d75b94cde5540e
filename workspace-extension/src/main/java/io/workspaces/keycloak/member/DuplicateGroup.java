package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupAudit;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.GroupPart;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a custom group from parts of another group or of a role. */
public final class DuplicateGroup {
    /** The id of the copy until Keycloak gives it one. */
    private static final String NO_ID = "";

    private final WorkspaceLocks locks;
    private final Groups groups;
    private final Members members;
    private final RoleRulesLoader roleRules;
    private final RoleChanges roleChanges;
    private final GroupAudit trail;
    private final Clock clock;

    public DuplicateGroup(
            WorkspaceLocks locks,
            Groups groups,
            Members members,
            RoleRulesLoader roleRules,
            RoleChanges roleChanges,
            GroupAudit trail,
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
     * Plans the copy.
     *
     * @param name null for {@code <name>_copy}, {@code <name>_copy_2}…
     * @throws WorkspacesException {@code not_found}, {@code group_exists}
     */
    public PlannedChange<Group> duplicate(
            Actor actor, WorkspaceId workspace, String sourceId, @Nullable GroupName name, Set<GroupPart> parts) {
        locks.lock(workspace);
        List<Group> present = groups.all(workspace);
        Group source = present.stream()
                .filter(group -> group.id().equals(sourceId))
                .findFirst()
                .orElseThrow(WorkspacesException::notFound);
        Group.requireRoom(present);
        if (name != null) {
            name.requireFree(present);
        }
        GroupName free = name == null ? GroupName.copyOf(source.name(), present) : name;
        PermissionSet permissions = GroupPart.select(parts, source.permissions());
        List<Member> users = parts.contains(GroupPart.USERS) ? users(source) : List.of();
        RoleRules rules = roleRules.in(workspace).withNew(NO_ID, free, permissions);
        List<RoleChange> wanted = users.stream()
                .map(member -> RoleChange.into(rules, member, with(member.groups(), NO_ID)))
                .toList();
        return new PlannedChange<>(RoleChange.effects(wanted), () -> {
            Group copy = groups.create(workspace, free.value(), null, permissions);
            roleChanges.carryOut(
                    actor, wanted.stream().map(move -> into(copy, move)).toList());
            trail.created(
                    actor,
                    copy,
                    Map.of(
                            "copyOf", source.reference(),
                            "parts",
                                    parts.stream()
                                            .map(GroupPart::label)
                                            .sorted()
                                            .toList(),
                            "members", users.size()));
            return copy;
        });
    }

    private List<Member> users(Group source) {
        DefaultRole role = source.role();
        List<Member> all = role == null
                ? members.inGroup(source.workspace(), source.id())
                : members.withRole(source.workspace(), role);
        Instant now = clock.instant();
        return all.stream()
                .filter(member -> !member.asOf(now).is(MemberStatus.ARCHIVED))
                .toList();
    }

    private static RoleChange into(Group copy, RoleChange move) {
        Set<String> ids = with(move.after().groups(), copy.id());
        ids.remove(NO_ID);
        return new RoleChange(
                move.before(), move.after().withPlacement(move.after().role(), ids), move.effects());
    }

    private static Set<String> with(Set<String> ids, String id) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }
}
