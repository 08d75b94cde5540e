package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An Active member as an app sees them.
 *
 * @param groups custom groups by name
 * @param metadata the values that the client may read
 */
public record CurrentUser(
        Workspace workspace,
        String userId,
        String memberId,
        @Nullable String email,
        PersonName name,
        DefaultRole role,
        List<Group> groups,
        EffectivePermissions permissions,
        SortedMap<String, String> metadata) {
    /** Leaves out the values. */
    @Override
    public String toString() {
        return "CurrentUser[" + memberId + ", metadata " + metadata.keySet() + "]";
    }
}
