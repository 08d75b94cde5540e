package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;

import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.GroupPart;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Operations of our own doors, chosen at random; those with effects are confirmed, or not. */
final class RandomOperations {
    private static final List<String> GRANTS = List.of(
            "",
            "app:view:*",
            "app:view:a app:hide:a",
            "app:edit:a",
            "app:create",
            "data-source:use:*",
            "folder:delete");
    private static final String REQUEST = "request";

    private final TestWorkspace workspace;
    private final Random random;
    private int names;

    RandomOperations(TestWorkspace workspace, Random random) {
        this.workspace = workspace;
        this.random = random;
    }

    /** Does one; refusals are thrown. */
    void run() {
        switch (random.nextInt(12)) {
            case 0 -> workspace.editGroups().create(ADA, workspace.id, name(), permissions());
            case 1, 2 ->
                confirm(workspace.editGroups().change(ADA, workspace.id, group().id(), null, p -> permissions()));
            case 3 -> workspace.editGroups().delete(ADA, workspace.id, group().id());
            case 4 -> confirm(workspace.groupMembers().add(ADA, workspace.id, group().id(), memberIds()));
            case 5 -> workspace.groupMembers().remove(ADA, workspace.id, group().id(), memberIds());
            case 6, 7 -> confirm(workspace.editMember().change(ADA, workspace.id, member().id(), patch()));
            case 8 -> confirm(workspace.duplicateGroup().duplicate(ADA, workspace.id, group().id(), null, parts()));
            case 9 -> workspace.archive(member());
            case 10 -> workspace.lifecycle().unarchive(ADA, workspace.id, member().id(), random.nextBoolean());
            default -> comeAndGo();
        }
    }

    private void comeAndGo() {
        if (random.nextInt(3) == 0) {
            workspace.lifecycle().remove(ADA, workspace.id, member().id());
            return;
        }
        RoleRules.Assignment outcome = workspace.roleRules().in(workspace.id).enter(role(), groupIds());
        String name = "p" + ++names;
        Member invited = workspace.invited(name, outcome.role());
        workspace.members.save(invited.withPlacement(outcome.role(), outcome.groups()));
        if (random.nextInt(4) > 0) {
            workspace.lifecycle().activate(ADA, workspace.id, invited.id(), workspace.accounts.add(name), "link");
        }
    }

    private void confirm(PlannedChange<?> change) {
        String plan = random.nextInt(4) == 0 ? "outdated" : change.effects().plan(REQUEST);
        change.apply(new Confirmation(REQUEST, plan));
    }

    private MemberPatch patch() {
        return new MemberPatch(
                null, null, random.nextBoolean() ? role() : null, random.nextBoolean() ? groupIds() : null);
    }

    private GroupName name() {
        return GroupName.parse("g" + random.nextInt(8));
    }

    PermissionSet permissions() {
        return Permissions.of(GRANTS.get(random.nextInt(GRANTS.size())));
    }

    DefaultRole role() {
        return DefaultRole.values()[random.nextInt(3)];
    }

    /** Any group, those of roles too. */
    Group group() {
        List<Group> all = workspace.groups().all(workspace.id);
        return all.get(random.nextInt(all.size()));
    }

    Member member() {
        List<Member> all = List.copyOf(workspace.members.all());
        if (all.isEmpty()) {
            throw WorkspacesException.notFound();
        }
        return all.get(random.nextInt(all.size()));
    }

    private Set<String> memberIds() {
        return workspace.members.all().stream()
                .map(Member::id)
                .filter(id -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
    }

    private Set<String> groupIds() {
        return new HashSet<>(workspace.groups().all(workspace.id).stream()
                .filter(group -> !group.isRole() && random.nextInt(3) == 0)
                .map(Group::id)
                .toList());
    }

    private Set<GroupPart> parts() {
        return Arrays.stream(GroupPart.values())
                .filter(part -> random.nextBoolean())
                .collect(Collectors.toSet());
    }
}
