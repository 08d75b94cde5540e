package io.workspaces.keycloak.api.currentuser;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.workspaces.keycloak.api.shared.ProfileRepresentation;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.queries.currentuser.CurrentUser;
import io.workspaces.keycloak.queries.currentuser.MemberSnapshot;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the current user in answers.
 *
 * @param metadata null if the values cannot be decrypted
 * @param metadataUnavailable true in that case, otherwise null
 */
record CurrentUserRepresentation(
        String id,
        String memberId,
        @Nullable String email,
        @JsonUnwrapped ProfileRepresentation profile,
        WorkspaceRef workspace,
        String role,
        List<GroupRef> groups,
        Collection<String> permissions,
        Map<String, ? extends Collection<String>> access,
        @Nullable Map<String, String> metadata,
        @Nullable Boolean metadataUnavailable) {

    /** The workspace by id, alias and name. */
    public record WorkspaceRef(String id, String alias, String name) {}

    public static CurrentUserRepresentation of(CurrentUser user) {
        Workspace workspace = user.workspace();
        MemberSnapshot member = user.member();
        PermissionSet permissions = member.permissions().union();
        return new CurrentUserRepresentation(
                user.userId(),
                member.memberId(),
                member.email(),
                ProfileRepresentation.of(member.profile()),
                new WorkspaceRef(workspace.id().organization(), workspace.alias(), workspace.name()),
                member.role().label(),
                member.customGroups().stream()
                        .map(g -> new GroupRef(g.id(), g.name()))
                        .toList(),
                permissions.flags(),
                permissions.access(),
                user.metadata(),
                user.metadata() == null ? Boolean.TRUE : null);
    }
}
