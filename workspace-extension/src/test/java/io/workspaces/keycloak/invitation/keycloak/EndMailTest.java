package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.EndDigest;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndMailTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant END = Instant.parse("2027-03-31T22:00:00Z");

    @Test
    void an_end_with_a_day_is_told_by_that_day_and_another_by_its_time() {
        assertThat(EndMail.date(END, BERLIN, Locale.ENGLISH)).isEqualTo("March 31, 2027");
        assertThat(EndMail.date(END, BERLIN, Locale.GERMAN)).isEqualTo("31. März 2027");
        assertThat(EndMail.date(END.minusSeconds(60), BERLIN, Locale.GERMAN))
                .startsWith("31. März 2027")
                .endsWith("23:59 Europe/Berlin");
        assertThat(EndMail.date(END, ZoneId.of("UTC"), Locale.GERMAN)).endsWith("22:00 UTC");
    }

    @Test
    void a_digest_names_some_and_counts_the_others_and_no_name_becomes_a_link() {
        QueuedMail mail = new QueuedMail(
                "1", "", new WorkspaceId("realm", "acme"), MailKind.ENDS_DIGEST, "m", "a@b.c", 0, END, 0, null);
        EndDigest.Ends soon = new EndDigest.Ends(List.of(new EndDigest.End("evil.example", END)), 1001);
        EndDigest digest = new EndDigest(mail, PersonName.NONE, null, soon, new EndDigest.Ends(List.of(), 0), BERLIN);

        TemplateMail written =
                EndMail.of(digest, "Acme", "Realm", Optional.of(URI.create("https://c.example")), Locale.ENGLISH);

        assertThat(written.attributes())
                .containsEntry(
                        "soon",
                        Map.of(
                                "first",
                                List.of(Map.of("name", "evil.\u2060example", "date", "March 31, 2027")),
                                "others",
                                "1000"))
                .containsEntry("ended", Map.of("first", List.of(), "others", ""))
                .containsEntry("console", "https://c.example");
    }
}
