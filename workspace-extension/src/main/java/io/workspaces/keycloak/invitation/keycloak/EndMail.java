package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.EndDigest;
import io.workspaces.keycloak.invitation.mail.EndNotice;
import io.workspaces.keycloak.kernel.ActiveUntil;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What mails about memberships that end say. */
final class EndMail {
    private EndMail() {}

    static TemplateMail of(EndNotice draft, String workspace, String realm, Locale locale) {
        boolean ended = draft.mail().kind() == MailKind.ENDED;
        String name = MailText.of(workspace);
        return new TemplateMail(
                "workspaces-end.ftl",
                ended ? "workspacesEndedSubject" : "workspacesEndsSubject",
                List.of(name),
                new HashMap<>(Map.of(
                        "name", MailText.of(draft.name().full()),
                        "ended", ended,
                        "workspace", name,
                        "realm", MailText.of(realm),
                        "date", date(draft.end(), draft.zone(), locale))));
    }

    /** @param console where Admins manage the workspace, if there is an address to give */
    static TemplateMail of(EndDigest draft, String workspace, String realm, Optional<URI> console, Locale locale) {
        String name = MailText.of(workspace);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("name", MailText.of(draft.name().full()));
        attributes.put("workspace", name);
        attributes.put("realm", MailText.of(realm));
        attributes.put("soon", list(draft.soon(), draft.zone(), locale));
        attributes.put("ended", list(draft.ended(), draft.zone(), locale));
        console.ifPresent(address -> attributes.put("console", address.toString()));
        return new TemplateMail("workspaces-ends.ftl", "workspacesDigestSubject", List.of(name), attributes);
    }

    /** As maps and texts, since templates cannot read records, and Keycloak's formats print numbers in no language's way. */
    private static Map<String, Object> list(EndDigest.Ends ends, ZoneId zone, Locale locale) {
        return Map.of(
                "first",
                ends.first().stream()
                        .map(end -> Map.of(
                                "name", MailText.of(end.name()),
                                "date", date(end.at(), zone, locale)))
                        .toList(),
                "others",
                ends.others() == 0 ? "" : Long.toString(ends.others()));
    }

    /** The last day, if the membership ends with one in the time zone, else the time. */
    static String date(Instant end, ZoneId zone, Locale locale) {
        return ActiveUntil.lastDay(end, zone)
                .map(day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day))
                .orElseGet(() -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(locale)
                                .withZone(zone)
                                .format(end)
                        + " " + zone.getId());
    }
}
