package io.workspaces.keycloak.api.members;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.api.shared.ProfileRepresentation;
import io.workspaces.keycloak.invitation.activation.RefusedSignIn;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.queries.directory.InvitationView;
import io.workspaces.keycloak.queries.directory.MemberView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON of a member in answers. */
public record MemberRepresentation(
        String id,
        @Nullable String email,
        @JsonUnwrapped ProfileRepresentation profile,
        String role,
        List<GroupRef> groups,
        String status,
        @Nullable String archivedReason,
        @Nullable Instant activeUntil,
        @Nullable String locale,
        @Nullable String userId,
        boolean hasMetadata,
        @Nullable Invitation invitation,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        List<String> flags,
        int version) {

    private static final String ARCHIVED_EVERYWHERE = "archived_everywhere";

    /** The JSON of the open invitation. */
    public record Invitation(
            @Nullable Instant expiresAt,
            boolean expired,
            Mail mail,
            @Nullable Refused refusedSignIn,
            @Nullable String invitedBy) {}

    /** The JSON of a sign-in that did not make the member Active. */
    public record Refused(String reason, Instant at) {
        static @Nullable Refused of(@Nullable RefusedSignIn last) {
            return last == null ? null : new Refused(last.reason().code(), last.at());
        }
    }

    /** The JSON of the invitation's mail. */
    public record Mail(
            String state,
            @Nullable String reason,
            @Nullable String answer,
            @Nullable Instant at,
            @Nullable Integer failedAttempts,
            @Nullable Instant next,
            @Nullable String heldBy) {}

    /**
     * @param reader the caller; a realm admin sees that an invitation is held back, which to workspace Admins looks
     *     like any other
     */
    public static MemberRepresentation of(MemberView member, Authority reader) {
        InvitationView invitation = member.invitation();
        return new MemberRepresentation(
                member.id(),
                member.email(),
                ProfileRepresentation.of(member.profile()),
                member.role().label(),
                member.groups(),
                member.status().label(),
                archivedReason(member),
                member.profile().activeUntil(),
                member.profile().locale(),
                member.userId(),
                member.hasMetadata(),
                invitation == null ? null : invitation(invitation, reader),
                member.invitedAt(),
                member.joinedAt(),
                flags(member, reader),
                member.version());
    }

    private static @Nullable String archivedReason(MemberView member) {
        if (member.status() != MemberStatus.ARCHIVED) {
            return null;
        }
        ArchivedReason reason = member.excluded() ? ArchivedReason.EVERYWHERE : member.archivedReason();
        return reason == null ? null : reason.label();
    }

    private static List<String> flags(MemberView member, Authority reader) {
        boolean held = member.excluded() && member.status() == MemberStatus.INVITED && reader.realmAdmin();
        return held
                ? Stream.concat(member.flags().stream(), Stream.of(ARCHIVED_EVERYWHERE))
                        .toList()
                : member.flags();
    }

    private static Invitation invitation(InvitationView view, Authority reader) {
        return new Invitation(
                view.expiresAt(), view.expired(), mail(view, reader), Refused.of(view.refused()), view.invitedBy());
    }

    private static Mail mail(InvitationView view, Authority reader) {
        String answer = reader.realmAdmin() || !isOfTheRealm(view.mailReason()) ? view.mailAnswer() : null;
        InvitationView.Waiting waiting = view.waiting();
        MailHold hold = waiting == null ? null : waiting.hold();
        if (hold == MailHold.ARCHIVED_EVERYWHERE && !reader.realmAdmin()) {
            hold = null;
        }
        // A mail to somebody who is archived everywhere must look to workspace Admins like any other in the queue.
        boolean plain = view.mailReason() == null && hold == null && !reader.realmAdmin();
        return new Mail(
                view.mailState(),
                view.mailReason(),
                answer,
                view.mailAt(),
                waiting == null || plain ? null : waiting.failedAttempts(),
                waiting == null || plain || hold != null && hold.isOfTheServer() ? null : waiting.next(),
                hold == null ? null : hold.code());
    }

    /** Whether the mail server or Keycloak has said something that is not about this mail, such as where they are. */
    private static boolean isOfTheRealm(@Nullable String reason) {
        return Arrays.stream(MailFault.values())
                .anyMatch(fault -> fault.isRealmWide() && fault.code().equals(reason));
    }
}
