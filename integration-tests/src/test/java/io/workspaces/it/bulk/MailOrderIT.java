package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which mails leave first, if a realm's mail server is slow. */
@Tag("local")
class MailOrderIT {
    private static final int MANY = 150;

    /** What leaves within a second, and what had been begun before. */
    private static final int ON_THE_WAY = 20 + 2;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_single_mail_and_the_turn_of_another_workspace_come_before_the_rest_of_a_bulk() {
        try (GatedMailServer slow = new GatedMailServer()) {
            realm.api().sendMailTo(realm.server().keycloak().testHost(), slow.port());
            BulkApi acme = BulkApi.into(realm.api(), "order-acme");
            BulkApi umbrella = BulkApi.into(realm.api(), "order-umbrella");
            JsonNode bulk = acme.invite(People.csv(0, MANY, "many.example.org"));
            Waiting.until(BulkApi.PATIENCE, slow::recipients, came -> !came.isEmpty());
            JsonNode waits = acme.job(bulk).path("mails");
            assertThat(waits.path("queued").asInt()).isEqualTo(MANY);
            assertThat(waits.has("until")).as("nothing has left").isFalse();

            umbrella.invite(People.csv(0, 30, "others.example.org"));
            acme.send("POST", "/invitations", Map.of("email", "single@example.org"))
                    .expect(201);
            slow.open();
            List<String> came = Waiting.until(
                    BulkApi.PATIENCE,
                    slow::recipients,
                    all -> all.contains("29@others.example.org") || all.size() > MANY);

            assertThat(came.indexOf("single@example.org")).isBetween(0, ON_THE_WAY);
            assertThat(came.stream().filter(to -> to.endsWith("@others.example.org")))
                    .as("of the other workspace, before all of the first have left")
                    .isNotEmpty();
            Instant until =
                    Instant.parse(acme.job(bulk).path("mails").path("until").asText());
            assertThat(until).as("when the last leaves").isAfter(Instant.now().minusSeconds(60));
            Waiting.until(
                    BulkApi.PATIENCE,
                    () -> acme.job(bulk).path("mails"),
                    mails -> mails.path("sent").asInt() == MANY);
            assertThat(acme.job(bulk).path("mails").has("until")).isFalse();
            assertThat(slow.recipients()).doesNotHaveDuplicates().containsAll(everybody());
        }
    }

    private static List<String> everybody() {
        return IntStream.range(0, MANY).mapToObj(i -> i + "@many.example.org").toList();
    }
}
