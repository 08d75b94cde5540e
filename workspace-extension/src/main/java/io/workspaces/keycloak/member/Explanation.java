package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Grant;
import io.workspaces.keycloak.group.PermissionCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member may do something, or why not.
 *
 * @param grants the grants of role and groups that allow it
 * @param reason {@code permission_unknown}, {@code not_granted}, {@code member_invited} or {@code member_archived};
 *     null if allowed
 */
public record Explanation(List<Grant> grants, @Nullable String reason) {
    public boolean allowed() {
        return reason == null;
    }

    /**
     * @param permission {@code type:action}
     * @param resource id of a resource, or null for all of them
     */
    static Explanation of(
            PermissionCatalog catalog,
            Member member,
            EffectivePermissions permissions,
            String permission,
            @Nullable String resource) {
        if (!catalog.knows(permission)) {
            return new Explanation(List.of(), "permission_unknown");
        }
        List<Grant> grants = permissions.allowing(permission, resource);
        String reason =
                switch (member.status()) {
                    case INVITED -> "member_invited";
                    case ARCHIVED -> "member_archived";
                    case ACTIVE -> grants.isEmpty() ? "not_granted" : null;
                };
        return new Explanation(grants, reason);
    }
}
