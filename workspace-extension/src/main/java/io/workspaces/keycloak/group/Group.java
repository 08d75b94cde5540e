package io.workspaces.keycloak.group;

import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group of a workspace.
 *
 * @param id id of the matching Keycloak organization group
 * @param role the default role, or null for a custom group
 * @param builderLevel whether it grants what only Admins and Builders may have
 */
public record Group(
        String id,
        WorkspaceId workspace,
        String name,
        @Nullable DefaultRole role,
        PermissionSet permissions,
        boolean builderLevel) {
    /** Most custom groups that one member can be in. */
    public static final int MAX_OF_MEMBER = 500;

    /** Most custom groups of a workspace, as they are read all at once. Those made in Keycloak are not refused. */
    public static final int MAX_OF_WORKSPACE = 1_000;

    /** @throws WorkspacesException {@code invalid_request} if a workspace with these groups can have no other */
    public static void requireRoom(Collection<Group> present) {
        long custom = present.stream().filter(group -> !group.isRole()).count();
        if (custom >= MAX_OF_WORKSPACE) {
            throw WorkspacesException.violation(
                    "name", "too_many", "is of one group more than the " + MAX_OF_WORKSPACE + " of a workspace");
        }
    }

    /** This group with other permissions, whose level the catalog decides. */
    Group granting(PermissionSet wanted, PermissionCatalog catalog) {
        return new Group(id, workspace, name, role, wanted, catalog.builderLevel(wanted));
    }

    /** The reference that entries of the audit trail use. */
    public AuditReference reference() {
        return new AuditReference(id, name);
    }

    /** References to those of the groups that have these ids, as entries of the audit trail use them. */
    public static List<AuditReference> references(Collection<Group> groups, Set<String> ids) {
        return groups.stream()
                .filter(group -> ids.contains(group.id))
                .map(Group::reference)
                .toList();
    }

    /** Changes whenever the name or the permissions change. */
    public String tag() {
        return new Fingerprint().with(name).withAll(permissions.grants()).text();
    }

    public boolean isRole() {
        return role != null;
    }
}
