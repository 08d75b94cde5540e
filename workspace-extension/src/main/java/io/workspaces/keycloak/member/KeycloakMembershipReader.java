package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives role and groups from the Keycloak groups that an Active member is in. */
final class KeycloakMembershipReader {
    private final List<Group> groups;

    /** @param groups all roles and custom groups of the workspace */
    KeycloakMembershipReader(List<Group> groups) {
        this.groups = groups;
    }

    List<Group> groups() {
        return groups;
    }

    /** Whether any of these groups is ours. */
    boolean anyOurs(Set<String> observed) {
        return groups.stream().anyMatch(g -> observed.contains(g.id()));
    }

    /** Whether the member's groups in Keycloak are exactly those that the member should have. */
    boolean matches(Member member, Set<String> observed) {
        return groups.stream()
                .allMatch(g -> observed.contains(g.id())
                        == (g.isRole()
                                ? g.role() == member.role()
                                : member.groups().contains(g.id())));
    }

    /**
     * The member with role and groups as in Keycloak: joining a role's group changes the role.
     *
     * @throws WorkspacesException {@code role_immutable} if the member has left the last role or joined two,
     *     {@code confirmation_required} if the rules require more changes than were asked for
     */
    Member read(Member member, Set<String> observed) {
        DefaultRole role = role(member, observed);
        List<Group> custom = groups.stream()
                .filter(g -> !g.isRole() && observed.contains(g.id()))
                .toList();
        if (role == DefaultRole.END_USER) {
            custom.stream().filter(Group::builderLevel).findFirst().ifPresent(group -> {
                throw WorkspacesException.of(
                        ErrorCode.CONFIRMATION_REQUIRED,
                        "An End-user cannot be in the group " + group.name() + ", which grants what Builders may do");
            });
        }
        return member.withPlacement(role, custom.stream().map(Group::id).collect(Collectors.toSet()));
    }

    private DefaultRole role(Member member, Set<String> observed) {
        List<DefaultRole> joined = groups.stream()
                .filter(g -> observed.contains(g.id()))
                .flatMap(g -> java.util.stream.Stream.ofNullable(g.role()))
                .toList();
        if (joined.isEmpty()) {
            throw WorkspacesException.of(
                    ErrorCode.ROLE_IMMUTABLE,
                    "A member keeps exactly one role: join the group of the new role instead of leaving the old one");
        }
        List<DefaultRole> other =
                joined.stream().filter(role -> role != member.role()).toList();
        if (other.size() > 1) {
            throw WorkspacesException.of(ErrorCode.ROLE_IMMUTABLE, "A member has exactly one role");
        }
        return other.isEmpty() ? member.role() : other.get(0);
    }
}
