package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.member.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The JSON of a member's permissions, each with the role or groups that grant it. */
record PermissionsRepresentation(
        String role,
        Collection<String> permissions,
        Map<String, ? extends Collection<String>> access,
        List<Source> sources) {

    /** A permission and the groups that grant it. */
    public record Source(String permission, List<Origin> from) {}

    /** A role or group. */
    public record Origin(String kind, String id, String name) {
        static Origin of(Group group) {
            return new Origin(group.isRole() ? "role" : "group", group.id(), group.name());
        }
    }

    static PermissionsRepresentation of(Member member, EffectivePermissions permissions) {
        PermissionSet union = permissions.union();
        return new PermissionsRepresentation(
                member.role().label(),
                union.flags(),
                union.access(),
                permissions.sources().entrySet().stream()
                        .map(e -> new Source(
                                e.getKey(),
                                e.getValue().stream().map(Origin::of).toList()))
                        .toList());
    }
}
