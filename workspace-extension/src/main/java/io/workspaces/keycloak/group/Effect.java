package io.workspaces.keycloak.group;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one person beyond what the caller asked for.
 *
 * @param memberId the member, or null for a person who is just being invited
 * @param groupsLeft custom groups that the person leaves
 * @param permissions is asked when somebody reads it, so that the effects on many people do not hold it for each
 */
public record Effect(
        @Nullable String memberId,
        @Nullable String email,
        String fullName,
        DefaultRole fromRole,
        DefaultRole toRole,
        List<Group> groupsLeft,
        Supplier<PermissionChange> permissions) {
    /** The name, or the address of somebody who has none. */
    String displayName() {
        return fullName.isBlank() && email != null ? email : fullName;
    }

    public SortedSet<String> permissionsGained() {
        return permissions.get().gained();
    }

    public SortedSet<String> permissionsLost() {
        return permissions.get().lost();
    }

    public boolean promotion() {
        return toRole.compareTo(fromRole) < 0;
    }
}
