package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads role and groups out of the groups that an Active member is in on Keycloak's side. */
final class KeycloakMembershipReader {
    private final List<Group> groups;

    /** @param groups all roles and custom groups of the workspace */
    KeycloakMembershipReader(List<Group> groups) {
        this.groups = groups;
    }

    List<Group> groups() {
        return groups;
    }

    /** Whether any of these is ours. */
    boolean anyOurs(Set<String> observed) {
        return groups.stream().anyMatch(g -> observed.contains(g.id()));
    }

    /** Whether Keycloak's side is exactly the member's. */
    boolean matches(Member member, Set<String> observed) {
        return groups.stream()
                .allMatch(g -> observed.contains(g.id())
                        == (g.isRole()
                                ? g.role() == member.role()
                                : member.groups().contains(g.id())));
    }

    /**
     * The member as Keycloak's groups have it: joining a role's group changes the role.
     *
     * @throws WorkspacesException {@code role_immutable} when the last role is left or two are joined,
     *     {@code confirmation_required} when a rule would have to change more than was asked for
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
