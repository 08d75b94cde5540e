package io.workspaces.keycloak.directory.rest;

import io.workspaces.keycloak.directory.GroupRef;
import io.workspaces.keycloak.directory.InvitationView;
import io.workspaces.keycloak.directory.MemberView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member in answers. */
public record MemberRepresentation(
        String id,
        @Nullable String email,
        String firstName,
        String lastName,
        String fullName,
        String role,
        List<GroupRef> groups,
        String status,
        @Nullable String userId,
        boolean hasMetadata,
        @Nullable Invitation invitation,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        List<String> flags,
        int version) {

    /** The open invitation. */
    public record Invitation(@Nullable Instant expiresAt, boolean expired, Mail mail) {}

    /** The invitation's mail. */
    public record Mail(
            String state, @Nullable String reason, @Nullable Instant at) {}

    public static MemberRepresentation of(MemberView member) {
        InvitationView invitation = member.invitation();
        return new MemberRepresentation(
                member.id(),
                member.email(),
                member.name().first(),
                member.name().last(),
                member.name().full(),
                member.role().label(),
                member.groups(),
                member.status().label(),
                member.userId(),
                member.hasMetadata(),
                invitation == null ? null : invitation(invitation),
                member.invitedAt(),
                member.joinedAt(),
                member.flags(),
                member.version());
    }

    private static Invitation invitation(InvitationView view) {
        return new Invitation(
                view.expiresAt(), view.expired(), new Mail(view.mailState(), view.mailReason(), view.mailAt()));
    }
}
