package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.RoleRules;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What chunks are judged by: the workspace's groups, catalog and settings, read once.
 *
 * @param roleRules a fingerprint of the catalog and the groups, which role effects follow from
 */
record CheckContext(List<Group> groups, String roleRules, InviteDraft.State state) {
    static CheckContext of(
            WorkspaceId workspace,
            Catalogs catalogs,
            Groups groups,
            Workspaces workspaces,
            WorkspaceRecords records,
            Clock clock) {
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        List<Group> all = groups.all(workspace);
        return new CheckContext(
                all,
                fingerprint(catalog, all),
                InviteDraft.State.of(
                        new RoleRules(catalog, all),
                        records.settings(workspace),
                        workspaces.languages(workspace.realm()),
                        clock.instant()));
    }

    /** A short text that changes whenever the catalog or the groups do. */
    static String fingerprint(PermissionCatalog catalog, List<Group> groups) {
        StringBuilder text = new StringBuilder();
        // Unordered sets print in another order on every node.
        catalog.types().forEach(type -> text.append(type.type())
                .append('|')
                .append(type.flags())
                .append('|')
                .append(type.actions())
                .append('|')
                .append(new TreeSet<>(type.restricting()))
                .append('|')
                .append(new TreeSet<>(type.builderLevelActions()))
                .append('\n'));
        groups.stream().sorted(Comparator.comparing(Group::id)).forEach(group -> text.append('\n')
                .append(group.id())
                .append('|')
                .append(group.role())
                .append('|')
                .append(group.builderLevel())
                .append('|')
                .append(group.permissions()));
        return Sha256.hex(text.toString());
    }

    /** Names of the custom groups that these people would be in. */
    Set<String> groupNames(Collection<Member> people) {
        Set<String> ids = people.stream().flatMap(one -> one.groups().stream()).collect(Collectors.toSet());
        return groups.stream()
                .filter(group -> ids.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.toSet());
    }
}
