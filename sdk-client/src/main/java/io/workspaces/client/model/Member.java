package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in one workspace.
 *
 * @param id opaque and stable, from invited to archived
 * @param email the address; null for an account without one
 * @param firstName may be missing
 * @param lastName may be missing
 * @param fullName both
 * @param role the default role
 * @param groups the custom groups
 * @param status invited, active or archived
 * @param archivedReason why an archived member is, such as {@code admin}, {@code left_in_keycloak} or {@code
 *     everywhere}
 * @param userId the account, once active
 * @param hasMetadata whether any key is set
 * @param invitation while invited
 * @param invitedAt when he was invited
 * @param joinedAt when he became active
 * @param flags such as {@code email_conflict}, and for realm admins {@code archived_everywhere}
 * @param version grows with each change
 */
public record Member(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String fullName,
        Role role,
        List<Reference> groups,
        MemberStatus status,
        @Nullable String archivedReason,
        @Nullable String userId,
        boolean hasMetadata,
        @Nullable OpenInvitation invitation,
        @Nullable Instant invitedAt,
        @Nullable Instant joinedAt,
        List<String> flags,
        long version) {}
