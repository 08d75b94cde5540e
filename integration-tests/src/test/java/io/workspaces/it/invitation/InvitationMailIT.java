package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationMailIT {
    private static final Duration PATIENCE = Invitations.PATIENCE;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static String workspace = "";

    @BeforeAll
    static void workspace() {
        workspace = realm.api()
                .send("POST", "/workspaces", Map.of("name", "Acme <b>& Sons", "alias", "acme"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void an_invited_person_gets_a_mail_with_a_working_link_in_text_and_html() {
        JsonNode member =
                invite(Map.of("fullName", "Ada Lovelace", "email", "Ada@Mails.Example.org", "role", "Builder"));

        Mail mail = realm.mail().await("ada@mails.example.org", PATIENCE);
        String link = mail.link("/workspaces/invitations/");
        assertThat(mail.subject()).isEqualTo("admin invites you to Acme <b>& Sons");
        assertThat(mail.text()).contains("Hello Ada Lovelace", "admin invites you", "Acme <b>& Sons", "Builder");
        assertThat(mail.html())
                .contains(link)
                .contains("Acme &lt;b&gt;&amp; Sons")
                .doesNotContain("<b>& Sons");
        assertThat(link).startsWith(realm.api().base() + "/workspaces/invitations/");

        JsonNode sent = Waiting.until(
                PATIENCE,
                () -> member(member.path("id").asText()),
                m -> m.path("invitation").path("mail").path("state").asText().equals("sent"));
        Instant expiry = Instant.parse(sent.path("invitation").path("expiresAt").asText());
        assertThat(Duration.between(Instant.now(), expiry)).isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }

    @Test
    void a_mail_says_who_invites_to_where_for_how_long_and_where_an_admin_finds_the_console() {
        realm.api().update(Map.of("displayName", "Northern Lights"));
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String inviter = "root " + team.alias();

        team.send("POST", "/invitations", Map.of("email", "max@mails.example.org", "role", "Admin"))
                .expect(201);
        team.send("POST", "/invitations", Map.of("email", "jim@mails.example.org", "expiresIn", "PT3H"))
                .expect(201);

        Mail admin = realm.mail().await("max@mails.example.org", PATIENCE);
        Mail other = realm.mail().await("jim@mails.example.org", PATIENCE);
        String console = realm.api().base() + "/workspaces/console";
        assertThat(admin.subject()).startsWith(inviter + " invites you to Team");
        for (String part : List.of(admin.text(), admin.html())) {
            assertThat(part).contains(inviter, "Northern Lights", "expires in 7 days", console);
        }
        assertThat(other.text()).contains("expires in 3 hours").doesNotContain(console);
        assertThat(realm.browser()
                        .open(admin.link("/workspaces/invitations/"))
                        .document()
                        .select("#workspaces-console a")
                        .attr("href"))
                .isEqualTo(console);
    }

    /** Names of workspaces and accounts are what they are; mail programs make links of dots and of {@code ://}. */
    @Test
    void a_mail_has_no_link_but_ours_whatever_the_names() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        ObjectNode organization = (ObjectNode) realm.api().get(team.organization(""));
        realm.api().put(team.organization(""), organization.put("name", "booking.com http://evil.example"));
        team.send("PATCH", "", Map.of("name", "booking.com http://evil.example", "description", "Named in Keycloak"))
                .expect(200);

        team.send("POST", "/invitations", Map.of("email", "joan@mails.example.org"))
                .expect(201);

        Mail mail = realm.mail().await("joan@mails.example.org", PATIENCE);
        String link = mail.link("/workspaces/invitations/");
        assertThat(mail.subject()).contains("booking.\u2060com http:\u2060//evil.\u2060example");
        for (String part :
                List.of(mail.subject(), mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(part.replace(link, ""))
                    .doesNotContain("://")
                    .doesNotContainPattern("[\\p{L}\\p{N}][.@][\\p{L}\\p{N}]");
        }
    }

    @Test
    void a_mail_is_in_the_language_of_the_account_or_that_who_invites_has_chosen_or_that_of_the_realm() {
        realm.api()
                .update(Map.of(
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("de", "fr", "en"),
                        "defaultLocale",
                        "de"));

        invite(Map.of("email", "grace@mails.example.org"));

        Mail mail = realm.mail().await("grace@mails.example.org", PATIENCE);
        Page french = realm.browser().open(mail.link("/workspaces/invitations/") + "?kc_locale=fr");
        assertThat(mail.subject()).startsWith("admin lädt Sie zu Acme");
        assertThat(french.document().select("#workspaces-expires").text())
                .contains("invitation")
                .containsPattern("\\d+ \\p{Ll}+ \\d{4}");

        String margot = invite(Map.of("email", "margot@mails.example.org", "locale", "FR"))
                .path("id")
                .asText();
        assertThat(member(margot).path("locale").asText()).isEqualTo("fr");
        assertThat(realm.mail().await("margot@mails.example.org", PATIENCE).subject())
                .startsWith("admin vous invite à rejoindre Acme");
        resend(margot).expect(200);
        assertThat(Waiting.until(
                        PATIENCE, () -> realm.mail().mailsTo("margot@mails.example.org"), mails -> mails.size() == 2))
                .extracting(Mail::subject)
                .allMatch(subject -> subject.startsWith("admin vous invite"));
        Person owner = Person.of("own@mails.example.org", "secret");
        realm.api()
                .put(
                        "/users/" + realm.api().createUser(owner),
                        Map.of(
                                "username", owner.email(),
                                "email", owner.email(),
                                "firstName", owner.firstName(),
                                "lastName", owner.lastName(),
                                "attributes", Map.of("locale", List.of("en"))));
        invite(Map.of("email", "own@mails.example.org", "locale", "fr"));
        assertThat(realm.mail().await("own@mails.example.org", PATIENCE).subject())
                .as("the account has a language of its own")
                .startsWith("admin invites you");
        assertThat(realm.api().get("/workspaces/me").path("locales"))
                .extracting(JsonNode::asText)
                .containsExactly("de", "en", "fr");
        assertThat(realm.api()
                        .send(
                                "POST",
                                "/workspaces/" + workspace + "/invitations",
                                Map.of("email", "dante@mails.example.org", "locale", "it"))
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("locale_unknown");
        realm.api().update(Map.of("internationalizationEnabled", false));
        assertThat(realm.api().get("/workspaces/me").path("locales")).isEmpty();
    }

    @Test
    void a_resend_replaces_the_link_and_is_limited() {
        String id =
                invite(Map.of("email", "linus@mails.example.org")).path("id").asText();
        realm.mail().await("linus@mails.example.org", PATIENCE);

        for (int i = 0; i < 3; i++) {
            resend(id).expect(200);
            int mails = i + 2;
            Waiting.until(PATIENCE, () -> realm.mail().mailsTo("linus@mails.example.org"), all -> all.size() == mails);
        }

        Answer refused = resend(id);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").asText()).isEqualTo("rate_limited");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(86_000L, 86_400L);
    }

    @Test
    void resends_count_that_are_asked_for_before_a_mail_leaves() {
        realm.api().update(Map.of("smtpServer", Map.of()));
        try {
            String id = invite(Map.of("email", "brian@mails.example.org"))
                    .path("id")
                    .asText();
            for (int i = 0; i < 3; i++) {
                resend(id).expect(200);
            }

            assertThat(resend(id).status()).isEqualTo(429);
        } finally {
            realm.api()
                    .sendMailTo(
                            realm.server().keycloak().testHost(), realm.mail().port());
        }
    }

    @Test
    void nothing_is_sent_when_nobody_wants_a_mail() {
        JsonNode member = invite(Map.of("email", "ken@mails.example.org", "sendEmail", false));

        assertThat(member.path("invitation").path("mail").path("state").asText())
                .isEqualTo("none");
        assertThat(realm.mail().mailsTo("ken@mails.example.org")).isEmpty();
    }

    @Test
    void nobody_gets_a_mail_at_a_corrected_address_when_nobody_wants_one() {
        String id = invite(Map.of("email", "barbra@mails.example.org", "sendEmail", false))
                .path("id")
                .asText();

        JsonNode corrected = realm.api()
                .send(
                        "PATCH",
                        "/workspaces/" + workspace + "/members/" + id,
                        Map.of("email", "barbara@mails.example.org"))
                .expect(200)
                .json();
        invite(Map.of("email", "afterwards@mails.example.org"));
        realm.mail().await("afterwards@mails.example.org", PATIENCE);

        assertThat(corrected.at("/invitation/mail/state").asText()).isEqualTo("none");
        assertThat(Instant.parse(corrected.at("/invitation/expiresAt").asText()))
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(7)));
        assertThat(realm.mail().mailsTo("barbara@mails.example.org")).isEmpty();
        resend(id).expect(200);
        realm.mail().await("barbara@mails.example.org", PATIENCE);
    }

    private static JsonNode invite(Map<String, ?> body) {
        return realm.api()
                .send("POST", "/workspaces/" + workspace + "/invitations", body)
                .expect(201)
                .json();
    }

    private static Answer resend(String member) {
        return realm.api().send("POST", "/workspaces/" + workspace + "/members/" + member + "/invitation/resend", null);
    }

    private static JsonNode member(String id) {
        return realm.api().get("/workspaces/" + workspace + "/members/" + id);
    }
}
