package io.workspaces.keycloak.invitation.mail;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ports of mail delivery, within one transaction. */
public record MailUnitOfWork(
        MailQueue queue,
        QueuedInvitations invitations,
        QueuedNotices notices,
        MailedWorkspaces organizations,
        Links links,
        InvitationUrls urls,
        WorkspaceRecords workspaces,
        Exclusions exclusions,
        MailUsage usage,
        AuditTrail trail,
        Installation installation,
        MailSender sender) {
    /** Only the mails that still have something to say. */
    List<Draft> drafts(Collection<QueuedMail> mails, Instant now) {
        Map<String, Boolean> enabled = organizations.enabled(
                mails.stream().map(mail -> mail.workspace().organization()).collect(toSet()));
        Map<Boolean, List<QueuedMail>> byLink = mails.stream()
                .filter(mail -> mayLeave(mail, enabled.get(mail.workspace().organization())))
                .collect(partitioningBy(mail -> mail.kind().hasLink()));
        List<Draft> drafts = new ArrayList<>(invitations.drafts(byLink.getOrDefault(true, List.of())));
        drafts.removeIf(draft -> draft instanceof InvitationDraft invited && isLate(invited, now));
        drafts.addAll(notices.drafts(byLink.getOrDefault(false, List.of()), now));
        return drafts;
    }

    /** Nothing leaves of a workspace that is gone; of a disabled one, only invitations, which people asked for. */
    private static boolean mayLeave(QueuedMail mail, @Nullable Boolean enabled) {
        return enabled != null && (enabled || mail.kind().isInvitation());
    }

    /** Whether it is a reminder that has waited until it says nothing any more, or until nobody wants it. */
    private boolean isLate(InvitationDraft draft, Instant now) {
        return draft.mail().kind() == MailKind.REMINDER
                && (draft.invitation().expired(now)
                        || !workspaces.settings(draft.mail().workspace()).reminders());
    }
}
