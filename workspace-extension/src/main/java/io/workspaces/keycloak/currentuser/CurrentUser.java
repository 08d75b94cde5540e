package io.workspaces.keycloak.currentuser;

import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;
import java.util.SortedMap;

/**
 * An Active member as an app sees him.
 *
 * @param groups custom groups by name
 * @param metadata the values that the asking client may read
 */
public record CurrentUser(
        Workspace workspace,
        Member member,
        List<Group> groups,
        EffectivePermissions permissions,
        SortedMap<String, String> metadata) {
    @Override
    public String toString() {
        return "CurrentUser[" + member.id() + ", metadata " + metadata.keySet() + "]";
    }
}
