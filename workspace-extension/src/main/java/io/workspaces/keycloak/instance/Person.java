package io.workspaces.keycloak.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of a realm, by address, or by account where an account has none.
 *
 * @param accountEnabled null for somebody without an account
 */
public record Person(
        PersonId id,
        @Nullable String email,
        PersonName name,
        @Nullable String userId,
        @Nullable Boolean accountEnabled,
        List<Place> places) {

    /** What the person is in one workspace. */
    public record Place(WorkspaceId workspace, String memberId, DefaultRole role, MemberStatus status) {}
}
