package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects members and their order. Empty sets and null do not filter.
 *
 * @param search part of an address or of "first last", in upper or lower case
 * @param limit 1 to 200
 */
public record MemberQuery(
        Kind kind,
        Set<MemberStatus> statuses,
        Set<DefaultRole> roles,
        @Nullable String group,
        @Nullable String search,
        @Nullable EndFilter end,
        @Nullable InvitationFilter invitation,
        MemberSort sort,
        int limit,
        @Nullable String cursor) {
    /** The list that cursors belong to. */
    public String list(WorkspaceId workspace) {
        return new Fingerprint()
                .with(kind.name())
                .with(workspace.organization())
                .withSet(statuses)
                .withSet(roles)
                .with(group)
                .with(search)
                .with(end == null ? null : end.name())
                .with(invitation == null ? null : invitation.name())
                .with(sort.name())
                .text();
    }

    /** Whether the group and {@link #counts} are all that it asks for. */
    boolean byPlaceOnly() {
        return search == null && end == null && invitation == null;
    }

    boolean counts(DefaultRole role, MemberStatus status) {
        return (roles.isEmpty() || roles.contains(role)) && (statuses.isEmpty() || statuses.contains(status));
    }

    /** The lists of members; each has cursors of its own. */
    public enum Kind {
        OF_WORKSPACE,
        OF_GROUP
    }
}
