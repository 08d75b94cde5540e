package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which mails leave first. */
@Tag("local")
class MailOrderIT {
    private static final int MANY = 100;
    private static final int OTHERS = 30;
    private static final String SINGLE = "single@example.org";
    private static final String WAKING = "waking@example.org";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Stored stored = new Stored(realm.server().database());

    /** The mails wait for their second try, and keep no others of the server from leaving. */
    @Test
    void a_single_mail_and_the_turn_of_another_workspace_come_before_the_rest_of_a_bulk() {
        realm.api().update(Map.of("smtpServer", Map.of()));
        BulkApi acme = BulkApi.into(realm.api(), "order-acme");
        BulkApi umbrella = BulkApi.into(realm.api(), "order-umbrella");
        JsonNode bulk = acme.invite(People.csv(0, MANY, "many.example.org"));
        umbrella.invite(People.csv(0, OTHERS, "others.example.org"));
        acme.send("POST", "/invitations", Map.of("email", SINGLE)).expect(201);
        Waiting.until(
                BulkApi.PATIENCE, () -> waiting(acme, umbrella, "ATTEMPTS > 0"), tried -> tried == MANY + OTHERS + 1);
        JsonNode waits = acme.job(bulk).path("mails");
        assertThat(waits.path("queued").asInt()).isEqualTo(MANY);
        assertThat(waits.has("until")).as("nothing has left").isFalse();

        realm.api()
                .sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
        // First, as a run that has looked for such mails already would take the others before it.
        stored.change("update WSP_OUTBOX set DUE_AT = 1 where RECIPIENT = ?", SINGLE);
        stored.change(
                "update WSP_OUTBOX set DUE_AT = 1 where ORG_ID in (?, ?)", acme.workspace(), umbrella.workspace());
        acme.send("POST", "/invitations", Map.of("email", WAKING)).expect(201);
        JsonNode leaving =
                Waiting.until(BulkApi.PATIENCE, () -> acme.job(bulk).path("mails"), mails -> mails.has("until"));
        assertThat(Instant.parse(leaving.path("until").asText()))
                .as("when the last leaves")
                .isAfter(Instant.now().minusSeconds(60));
        Waiting.until(
                BulkApi.PATIENCE,
                () -> acme.job(bulk).path("mails"),
                mails -> mails.path("sent").asInt() == MANY);

        List<String> came = recipients();
        assertThat(came.indexOf(SINGLE)).as("before all of the bulk").isBetween(0, 1);
        int last = everybody().stream().mapToInt(came::indexOf).max().orElseThrow();
        assertThat(came.subList(0, last))
                .as("of the other workspace, before all of the first have left")
                .anyMatch(to -> to.endsWith("@others.example.org"));
        assertThat(acme.job(bulk).path("mails").has("until")).isFalse();
        assertThat(came).doesNotHaveDuplicates().containsAll(everybody());
    }

    private long waiting(BulkApi one, BulkApi other, String condition) {
        return stored.number(
                "select count(*) from WSP_OUTBOX where ORG_ID in (?, ?) and " + condition,
                one.workspace(),
                other.workspace());
    }

    /** Of this test's mails, in the order in which they came. */
    private static List<String> recipients() {
        return realm.mail().mails().stream()
                .map(mail -> mail.to().get(0))
                .filter(to -> to.endsWith("@many.example.org")
                        || to.endsWith("@others.example.org")
                        || to.equals(SINGLE)
                        || to.equals(WAKING))
                .toList();
    }

    private static List<String> everybody() {
        return IntStream.range(0, MANY).mapToObj(i -> i + "@many.example.org").toList();
    }
}
