package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.OutgoingMail;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the templates of the invitation mail are filled in with. */
record InvitationMail(String subjectKey, List<Object> subjectValues, Map<String, Object> attributes) {
    static final String TEMPLATE = "workspaces-invite.ftl";

    static InvitationMail of(OutgoingMail outgoing, String workspace, Locale locale) {
        String inviter = MailText.of(outgoing.draft().invitation().inviter().name());
        String name = MailText.of(workspace);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", outgoing.link().toString());
        attributes.put("workspace", name);
        attributes.put("inviter", inviter);
        attributes.put("name", MailText.of(outgoing.draft().name().full()));
        attributes.put("role", outgoing.draft().role().label());
        attributes.put("expires", expiry(outgoing, locale));
        return inviter.isEmpty()
                ? new InvitationMail("workspacesInviteSubject", List.of(name), attributes)
                : new InvitationMail("workspacesInviteSubjectBy", List.of(name, inviter), attributes);
    }

    private static String expiry(OutgoingMail outgoing, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(outgoing.expiresAt())
                + " UTC";
    }
}
