package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invitation waits from the moment it is written, whatever becomes of its mail. */
@Tag("local")
class WaitingMailIT {
    private static final int NO_MAIL_SERVER = 9;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static MatrixRealm matrix;

    private static int count;

    @BeforeAll
    static void layOut() {
        matrix = MatrixRealm.in(realm);
    }

    @AfterEach
    void asBefore() {
        Map<String, Object> usual = new LinkedHashMap<>();
        usual.put("mailsPerHour", null);
        matrix.acme().send("PATCH", "/settings", usual).expect(200);
        realm.api()
                .sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
    }

    @ParameterizedTest
    @CsvSource({
        "no mail server, password",
        "no mail server, first",
        "given up, password",
        "given up, first",
        "limited, password",
        "limited, first",
        "bulk, password",
        "bulk, first"
    })
    void who_signs_in_before_the_mail_has_left_becomes_active(String mail, String way) {
        MatrixPerson person = person();
        person.prepare(way, realm.browser());
        JsonNode member = invite(mail, person.email());
        assertThat(member.at("/invitation/expired").asBoolean()).isFalse();
        assertThat(member.at("/invitation/expiresAt").isMissingNode()).isTrue();

        Tokens tokens = matrix.tokens(person.signIn(way, realm.browser())).orElseThrow();

        assertThat(matrix.acme().status(person.email())).isEqualTo("Active");
        assertThat(tokens.claims().at("/workspaces/acme/role").asText()).isEqualTo("End-user");
    }

    @Test
    void an_invitation_whose_mail_never_left_is_over_after_thirty_days_and_begins_anew_with_another_mail() {
        MatrixPerson person = person();
        Browser browser = realm.browser();
        person.prepare("password", browser);
        String member = id(invite("given up", person.email()));
        tables().update("update WSP_INVITATION set WAITS_UNTIL = 1 where MEMBER_ID = ?", member);

        assertThat(matrix.tokens(person.signIn("password", browser))).isPresent();
        JsonNode over = matrix.acme().member(person.email());
        assertThat(over.path("status").asText()).isEqualTo("Invited");
        assertThat(over.at("/invitation/expired").asBoolean()).isTrue();

        JsonNode resent = matrix.acme()
                .send("POST", "/invitations/resend", Map.of("status", "expired"))
                .expect(200)
                .json();
        assertThat(resent.path("resent").asInt()).isOne();
        assertThat(matrix.tokens(person.signIn("password", realm.browser()))).isPresent();
        assertThat(matrix.acme().status(person.email())).isEqualTo("Active");
    }

    private static MatrixPerson person() {
        return new MatrixPerson(matrix, "row" + ++count + "@waiting.example.org", "trusted");
    }

    /** Invites, and waits until it is as it is to be with the mail. */
    private static JsonNode invite(String mail, String email) {
        return switch (mail) {
            case "no mail server" -> {
                realm.api().update(Map.of("smtpServer", Map.of()));
                matrix.acme().invite(email, Map.of());
                yield matrix.acme().awaitReason(email, "smtp_not_configured");
            }
            case "given up" -> {
                String member = id(unreachable(email));
                tables().update("delete from WSP_OUTBOX where MEMBER_ID = ?", member);
                tables().update("update WSP_INVITATION set MAIL_STATE = 'FAILED' where MEMBER_ID = ?", member);
                yield matrix.acme().awaitMail(email, "failed");
            }
            case "limited" -> limited(email);
            case "bulk" -> bulk(email);
            default -> throw new IllegalArgumentException(mail);
        };
    }

    private static JsonNode unreachable(String email) {
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        matrix.acme().invite(email, Map.of());
        return matrix.acme().awaitReason(email, "smtp_unreachable");
    }

    private static JsonNode limited(String email) {
        matrix.acme().mailedLink("before-" + email, Map.of());
        matrix.acme().awaitMail("before-" + email, "sent");
        matrix.acme().send("PATCH", "/settings", Map.of("mailsPerHour", 1)).expect(200);
        String member = id(matrix.acme().invite(email, Map.of()));
        long soon = Instant.now().plus(Duration.ofMinutes(1)).toEpochMilli();
        Waiting.until(
                Invitations.PATIENCE,
                () -> new Stored(realm.server().database())
                        .number("select count(*) from WSP_OUTBOX where MEMBER_ID = ? and DUE_AT > ?", member, soon),
                held -> held == 1);
        return matrix.acme().member(email);
    }

    private static JsonNode bulk(String email) {
        realm.api().sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        String path = "/" + realm.api().name() + "/workspaces/" + matrix.acme().workspace() + "/bulk-invitations";
        realm.admin().send("POST", path, "Email\n" + email + "\n", "text/csv").expect(202);
        Waiting.until(Invitations.PATIENCE, () -> matrix.acme().find(email).isPresent(), there -> there);
        return matrix.acme().awaitReason(email, "smtp_unreachable");
    }

    private static String id(JsonNode member) {
        return member.path("id").asText();
    }

    private static WorkspaceTables tables() {
        return new WorkspaceTables(realm.server().database());
    }
}
