package io.workspaces.keycloak.group;

import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group of a workspace.
 *
 * @param id id of the Keycloak organization group that stands for it
 * @param role the default role that this is, or null for a custom group
 * @param builderLevel whether it grants what only an Admin or Builder may have
 */
public record Group(
        String id,
        WorkspaceId workspace,
        String name,
        @Nullable DefaultRole role,
        PermissionSet permissions,
        boolean builderLevel) {
    /** Most custom groups that one member is put into. */
    public static final int MAX_OF_MEMBER = 500;

    /** The same with other permissions, judged by a catalog. */
    Group granting(PermissionSet wanted, PermissionCatalog catalog) {
        return new Group(id, workspace, name, role, wanted, catalog.builderLevel(wanted));
    }

    /** As entries of the audit trail name it. */
    public AuditReference reference() {
        return new AuditReference(id, name);
    }

    /** Those of some groups that have these ids, as entries of the audit trail name them. */
    public static List<AuditReference> references(Collection<Group> groups, Set<String> ids) {
        return groups.stream()
                .filter(group -> ids.contains(group.id))
                .map(Group::reference)
                .toList();
    }

    /** Changes with what people can edit of it: the name and what it grants. */
    public String tag() {
        return new Fingerprint().with(name).withAll(permissions.grants()).text();
    }

    public boolean isRole() {
        return role != null;
    }
}
