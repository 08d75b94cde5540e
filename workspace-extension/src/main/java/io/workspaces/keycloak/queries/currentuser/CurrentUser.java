package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.workspace.Workspace;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An Active member as an app sees them.
 *
 * @param metadata the values that the client may read; null if they cannot be decrypted
 */
public record CurrentUser(
        Workspace workspace,
        String userId,
        MemberSnapshot member,
        @Nullable SortedMap<String, String> metadata) {
    /** Leaves out the values. */
    @Override
    public String toString() {
        return "CurrentUser[" + member.memberId() + ", metadata "
                + (metadata == null ? "unavailable" : metadata.keySet()) + "]";
    }
}
