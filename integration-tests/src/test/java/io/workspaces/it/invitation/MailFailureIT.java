package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.faults.TcpProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail server that is down, or none at all, costs nothing but time. */
@Tag("local")
class MailFailureIT {
    private static final int NO_MAIL_SERVER = 9;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void acme() {
        acme = Invitations.into(realm, "Acme", "acme");
    }

    @Test
    void an_invitation_is_accepted_while_the_mail_server_is_down_and_leaves_when_it_is_back() {
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        JsonNode member = acme.invite("ada@down.example.org", Map.of());
        assertThat(mail(member).path("state").asText()).isEqualTo("queued");

        JsonNode waiting = acme.awaitReason("ada@down.example.org", "smtp_unreachable");
        assertThat(mail(waiting).path("state").asText()).isEqualTo("queued");
        assertThat(waiting.path("invitation").path("expiresAt").isMissingNode()).isTrue();

        workingMail();
        theNextTryIsDue(member);
        assertThat(mail(acme.awaitMail("ada@down.example.org", "sent")).has("reason"))
                .isFalse();
        assertThat(realm.mail().mailsTo("ada@down.example.org")).hasSize(1);
    }

    @Test
    void a_mail_that_cannot_leave_for_a_day_is_given_up_and_can_be_sent_again_by_hand() {
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        JsonNode member = acme.invite("bob@down.example.org", Map.of());
        acme.awaitReason("bob@down.example.org", "smtp_unreachable");
        tables().update("update WSP_OUTBOX set FIRST_TRY_AT = 1 where MEMBER_ID = ?", id(member));
        theNextTryIsDue(member);

        acme.awaitMail("bob@down.example.org", "failed");
        assertThat(tables().rows("MEMBER_ID", id(member))).doesNotContainKey("WSP_OUTBOX");

        workingMail();
        acme.send("POST", "/invitations/resend", Map.of("status", "failed")).expect(200);
        acme.awaitMail("bob@down.example.org", "sent");
    }

    @Test
    void a_realm_without_a_mail_server_says_so_on_the_member() {
        realm.api().update(Map.of("smtpServer", Map.of()));

        acme.invite("cay@down.example.org", Map.of());

        acme.awaitReason("cay@down.example.org", "smtp_not_configured");
        workingMail();
    }

    @Test
    void why_somebody_did_not_get_the_mail_is_told_alike_by_the_member_the_trail_and_the_log() {
        String email = "fay@down.example.org";
        String said = "550 5.1.1 <address> Recipient address rejected: User unknown";
        JsonNode failed;
        try (RejectingMailServer server = new RejectingMailServer()) {
            realm.api().sendMailTo("127.0.0.1", server.port());
            acme.invite(email, Map.of());
            failed = acme.awaitMail(email, "failed");
        }
        workingMail();

        assertThat(mail(failed).path("reason").asText()).isEqualTo("recipient_rejected");
        assertThat(mail(failed).path("answer").asText()).isEqualTo(said);
        assertThat(mail(failed).has("next")).isFalse();
        JsonNode entry = acme.send("GET", "/audit?action=invitation.mail_fail", null)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(entry.at("/target/id").asText()).isEqualTo(id(failed));
        assertThat(entry.at("/detail/fault").asText()).isEqualTo("recipient_rejected");
        assertThat(entry.at("/detail/answer").asText()).isEqualTo(said);
        assertThat(realm.server().keycloak().log())
                .anyMatch(line -> line.endsWith("Invitation mail to member " + id(failed) + " of workspace "
                        + acme.workspace() + " in realm mailfailureit was not sent (recipient_rejected) at attempt 1: "
                        + said))
                // Keycloak itself logs what its mail sender has thrown.
                .filteredOn(line -> line.contains(" [io.workspaces."))
                .noneMatch(line -> line.contains(email));
    }

    @Test
    void a_member_tells_when_a_mail_is_tried_next_and_realm_admins_what_the_mail_server_said() {
        String email = "gus@down.example.org";
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        acme.invite(email, Map.of());

        JsonNode waiting = mail(acme.awaitReason(email, "smtp_unreachable"));

        assertThat(waiting.path("answer").asText()).contains("127.0.0.1").endsWith("Connection refused");
        assertThat(waiting.path("failedAttempts").asInt()).isOne();
        assertThat(Instant.parse(waiting.path("next").asText()))
                .isAfter(Instant.parse(waiting.path("at").asText()));
        assertThat(waiting.has("heldBy")).isFalse();
        workingMail();
    }

    @Test
    void a_member_tells_which_limit_the_mail_waits_for() {
        Invitations limited = Invitations.into(realm, "Limited", "limited");
        limited.send("PATCH", "/settings", Map.of("mailsPerHour", 1)).expect(200);
        limited.mailedLink("first@limited.example.org", Map.of());
        limited.awaitMail("first@limited.example.org", "sent");

        limited.invite("second@limited.example.org", Map.of());

        JsonNode held = Waiting.until(
                Invitations.PATIENCE,
                () -> mail(limited.member("second@limited.example.org")),
                mail -> mail.has("heldBy"));
        assertThat(held.path("heldBy").asText()).isEqualTo("mails_per_hour");
        assertThat(held.path("state").asText()).isEqualTo("queued");
        assertThat(held.path("failedAttempts").asInt()).isZero();
        // What waits is looked at now and then, and other classes count statements.
        limited.send("DELETE", "", null).expect(202);
    }

    @Test
    void a_realm_whose_organizations_are_off_lets_its_mails_wait_and_those_of_others_leave() {
        RealmApi off = realm.admin().createRealm("mailfailureit-off", Map.of("organizationsEnabled", true));
        off.sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
        Invitations there = Invitations.into(realm, off, "Off", "off");
        off.sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        JsonNode member = there.invite("hal@down.example.org", Map.of());
        there.awaitReason("hal@down.example.org", "smtp_unreachable");
        off.update(Map.of("organizationsEnabled", false));
        off.sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());

        theNextTryIsDue(member);
        acme.mailedLink("ida@down.example.org", Map.of());
        Waiting.until(
                Invitations.PATIENCE,
                () -> new Stored(realm.server().database())
                        .number(
                                "select count(*) from WSP_INVITATION where MEMBER_ID = ? and MAIL_REASON = ?",
                                id(member),
                                "organizations_disabled"),
                found -> found == 1);
        assertThat(realm.mail().mailsTo("hal@down.example.org")).isEmpty();

        off.update(Map.of("organizationsEnabled", true));
        theNextTryIsDue(member);
        there.awaitMail("hal@down.example.org", "sent");
    }

    @Test
    void a_mail_whose_invitation_is_revoked_never_leaves() {
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        JsonNode member = acme.invite("dee@down.example.org", Map.of());
        acme.awaitReason("dee@down.example.org", "smtp_unreachable");

        acme.send("DELETE", "/members/" + id(member) + "/invitation", null).expect(204);

        assertThat(tables().rows("MEMBER_ID", id(member))).isEmpty();
        workingMail();
        acme.mailedLink("eve@down.example.org", Map.of());
        assertThat(realm.mail().mailsTo("dee@down.example.org")).isEmpty();
    }

    @Test
    void a_slow_mail_server_gets_several_mails_at_a_time() {
        List<String> people = List.of("a@slow.example.org", "b@slow.example.org");
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        people.forEach(email -> acme.invite(email, Map.of()));
        people.forEach(email -> acme.awaitReason(email, "smtp_unreachable"));

        try (TcpProxy slow = TcpProxy.before(realm.mail().port())) {
            slow.delay(Duration.ofSeconds(1));
            realm.api().sendMailTo(realm.server().keycloak().testHost(), slow.port());
            tables().update("update WSP_OUTBOX set DUE_AT = 1 where RECIPIENT like ?", "%@slow.example.org");
            Waiting.until(Invitations.PATIENCE, slow::accepted, taken -> taken == people.size());
            assertThat(people).allMatch(email -> realm.mail().mailsTo(email).isEmpty());

            slow.heal();
            people.forEach(email -> acme.awaitMail(email, "sent"));
            assertThat(people).allMatch(email -> realm.mail().mailsTo(email).size() == 1);
        }
        workingMail();
    }

    private static void workingMail() {
        realm.api()
                .sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
    }

    /** What a minute or more would do. */
    private static void theNextTryIsDue(JsonNode member) {
        tables().update("update WSP_OUTBOX set DUE_AT = 1 where MEMBER_ID = ?", id(member));
    }

    private static JsonNode mail(JsonNode member) {
        return member.path("invitation").path("mail");
    }

    private static String id(JsonNode member) {
        return member.path("id").asText();
    }

    private static WorkspaceTables tables() {
        return new WorkspaceTables(realm.server().database());
    }
}
