package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.InvitationDraft;
import io.workspaces.keycloak.invitation.mail.OutgoingMail;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an invitation or a reminder of it says. */
final class InvitationMail {
    private static final String TEMPLATE = "workspaces-invite.ftl";

    private InvitationMail() {}

    /** @param console where Admins manage the workspace, if there is an address to give */
    static TemplateMail of(
            OutgoingMail.Invitation outgoing,
            String workspace,
            String realm,
            Optional<URI> console,
            Instant now,
            Locale locale) {
        InvitationDraft draft = outgoing.draft();
        String inviter = MailText.of(draft.inviter());
        String name = MailText.of(workspace);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", outgoing.link().toString());
        attributes.put("workspace", name);
        attributes.put("inviter", inviter);
        attributes.put("name", MailText.of(draft.name().full()));
        attributes.put("role", draft.role().label());
        attributes.put("realm", MailText.of(realm));
        console.filter(address -> draft.role() == DefaultRole.ADMIN)
                .ifPresent(address -> attributes.put("console", address.toString()));
        attributes.put("expires", Expiry.of(outgoing.expiresAt(), now, locale).attributes());
        boolean reminder = draft.mail().kind() == MailKind.REMINDER;
        attributes.put("reminder", reminder);
        String subject = reminder ? "workspacesRemindSubject" : "workspacesInviteSubject";
        return inviter.isEmpty()
                ? new TemplateMail(TEMPLATE, subject, List.of(name), attributes)
                : new TemplateMail(TEMPLATE, subject + "By", List.of(name, inviter), attributes);
    }
}
