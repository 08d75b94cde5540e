package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.Letter;
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

    static InvitationMail of(Letter letter, String workspace, Locale locale) {
        String inviter = MailText.of(letter.draft().invitation().inviter().name());
        String name = MailText.of(workspace);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", letter.link().toString());
        attributes.put("workspace", name);
        attributes.put("inviter", inviter);
        attributes.put("name", MailText.of(letter.draft().name().full()));
        attributes.put("role", letter.draft().role().label());
        attributes.put("expires", expiry(letter, locale));
        return inviter.isEmpty()
                ? new InvitationMail("workspacesInviteSubject", List.of(name), attributes)
                : new InvitationMail("workspacesInviteSubjectBy", List.of(name, inviter), attributes);
    }

    private static String expiry(Letter letter, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(letter.expiresAt())
                + " UTC";
    }
}
