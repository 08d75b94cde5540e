package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as answers show it.
 *
 * @param archivedReason the workspace's own reason
 * @param excluded whether the person is archived everywhere
 */
public record MemberView(
        String id,
        @Nullable String email,
        Profile profile,
        @Nullable String userId,
        DefaultRole role,
        List<GroupRef> groups,
        MemberStatus status,
        @Nullable ArchivedReason archivedReason,
        boolean excluded,
        boolean hasMetadata,
        @Nullable InvitationView invitation,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        List<String> flags,
        int version) {}
