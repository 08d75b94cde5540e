package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.metadata.StoredValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored about an Active member.
 *
 * @param groups the role's group and the custom groups by name
 * @param key the key that decrypts the values, null if the workspace has encrypted none
 */
public record MemberSnapshot(
        String memberId,
        @Nullable String email,
        Profile profile,
        DefaultRole role,
        List<Group> groups,
        PermissionCatalog catalog,
        List<StoredValue> values,
        @Nullable WrappedKey key) {

    /** The workspace's keyset as it is stored in the database. */
    public record WrappedKey(byte[] wrapped, String masterKeyId) {}

    public List<Group> customGroups() {
        return groups.stream().filter(g -> !g.isRole()).toList();
    }

    public EffectivePermissions permissions() {
        return new EffectivePermissions(catalog, groups);
    }
}
