package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Permissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be true of a workspace after whatever happened to it. */
record Invariants(TestWorkspace workspace) {
    void check() {
        List<Group> groups = workspace.groups().all(workspace.id);
        rolesAreWhatTheyWere(groups);
        workspace.members.all().forEach(member -> {
            rules(member, groups);
            projection(member, groups);
        });
        strangersAreInNoGroupOfOurs(groups);
        assertThat(workspace.keycloak.organization)
                .as("accounts in the organization")
                .isSubsetOf(workspace.members.all().stream()
                        .map(Member::userId)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        assertThat(workspace.open.all())
                .as("open invitations")
                .isEqualTo(workspace.members.all().stream()
                        .filter(member -> member.is(MemberStatus.INVITED))
                        .map(Member::id)
                        .collect(Collectors.toSet()));
        assertThat(workspace.keycloak.groups.keySet())
                .as("Keycloak's groups")
                .containsAll(groups.stream().map(Group::id).toList());
    }

    private static void rolesAreWhatTheyWere(List<Group> groups) {
        assertThat(groups.stream().filter(Group::isRole).map(Group::role))
                .as("the groups of roles")
                .containsExactly(DefaultRole.values());
        groups.stream()
                .filter(group -> group.role() == DefaultRole.ADMIN || group.role() == DefaultRole.END_USER)
                .forEach(group -> assertThat(group.permissions())
                        .isEqualTo(Permissions.CATALOG.initial(
                                group.role() == DefaultRole.ADMIN ? DefaultRole.ADMIN : DefaultRole.END_USER)));
    }

    private static void rules(Member member, List<Group> groups) {
        List<Group> own =
                groups.stream().filter(g -> member.groups().contains(g.id())).toList();
        assertThat(own)
                .as("groups of %s are there", member)
                .hasSize(member.groups().size());
        assertThat(own).as("groups of %s", member).noneMatch(Group::isRole);
        if (member.role() == DefaultRole.END_USER) {
            assertThat(own).as("groups of the End-user %s", member).noneMatch(Group::builderLevel);
        }
    }

    private void projection(Member member, List<Group> groups) {
        if (member.userId() == null) {
            return;
        }
        Set<String> wanted = new HashSet<>();
        if (member.is(MemberStatus.ACTIVE)) {
            wanted.addAll(member.groups());
            groups.stream().filter(g -> g.role() == member.role()).forEach(g -> wanted.add(g.id()));
        }
        assertThat(ours(member.requireUserId(), groups))
                .as("Keycloak's groups of %s", member)
                .isEqualTo(wanted);
        assertThat(workspace.keycloak.organization.contains(member.userId()))
                .as("organization membership of %s", member)
                .isEqualTo(member.is(MemberStatus.ACTIVE));
    }

    private void strangersAreInNoGroupOfOurs(List<Group> groups) {
        Set<String> known = workspace.members.all().stream()
                .map(Member::userId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        workspace.accounts.ids().stream()
                .filter(user -> !known.contains(user))
                .forEach(user ->
                        assertThat(ours(user, groups)).as("groups of %s", user).isEmpty());
    }

    private Set<String> ours(String user, List<Group> groups) {
        Set<String> ids = groups.stream().map(Group::id).collect(Collectors.toSet());
        ids.retainAll(workspace.keycloak.groupsOf(user));
        return ids;
    }
}
