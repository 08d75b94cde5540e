package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.RoleRules;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a chunk is judged on: the workspace's groups, catalog and settings, read once. */
record CheckContext(List<Group> groups, String policy, InviteDraft.State state) {
    static CheckContext of(
            WorkspaceId workspace, Catalogs catalogs, Groups groups, WorkspaceRecords rows, Clock clock) {
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        List<Group> all = groups.all(workspace);
        return new CheckContext(
                all,
                RoleRulesFingerprint.of(catalog, all),
                new InviteDraft.State(
                        new RoleRules(catalog, all), rows.settings(workspace).invitationExpiry(), clock.instant()));
    }

    /** Names of the custom groups that these people would be in. */
    Set<String> groupNames(Collection<RowVerdicts.Admitted> people) {
        Set<String> ids = people.stream()
                .flatMap(one -> one.draft().member().groups().stream())
                .collect(Collectors.toSet());
        return groups.stream()
                .filter(group -> ids.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.toSet());
    }
}
