package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails that wait for a limit are left in peace. */
@Tag("local")
class MailLimitsIT {
    private static final int A_SECOND = 20;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Stored stored = new Stored(realm.server().database());

    @Test
    void no_more_mails_are_claimed_than_may_leave_within_a_second() {
        int people = 10 * A_SECOND;
        BulkApi acme = BulkApi.into(realm.api(), "paced");

        acme.invite(People.csv(0, people, "paced.example.org"));

        long waiting =
                Waiting.until(BulkApi.PATIENCE, () -> waiting(acme, "true"), left -> left <= people - 3 * A_SECOND);
        assertThat(waiting).isPositive();
        assertThat(waiting(acme, "LEASE_OWNER is not null")).isLessThanOrEqualTo(A_SECOND);
        Waiting.until(BulkApi.PATIENCE, () -> waiting(acme, "true"), left -> left == 0);
    }

    @Test
    void mails_over_the_hourly_limit_of_a_workspace_wait_together() {
        BulkApi acme = BulkApi.into(realm.api(), "hourly");
        acme.send("PATCH", "/settings", Map.of("mailsPerHour", 2)).expect(200);
        Instant begin = Instant.now();

        for (int i = 0; i < 5; i++) {
            acme.send("POST", "/invitations", Map.of("email", i + "@hourly.example.org"))
                    .expect(201);
        }

        long later = begin.plus(Duration.ofMinutes(4)).toEpochMilli();
        // Those that are being sent are due later, too, and no others are held.
        Waiting.until(
                BulkApi.PATIENCE, () -> waiting(acme, "HELD_BY is not null and DUE_AT > " + later), held -> held == 3);
        Waiting.until(BulkApi.PATIENCE, () -> waiting(acme, "true"), left -> left == 3);
        assertThat(waiting(acme, "ATTEMPTS > 0")).isZero();
        assertThat(realm.mail().mails())
                .filteredOn(mail -> mail.to().get(0).endsWith("@hourly.example.org"))
                .hasSize(2);
        // What waits is looked at now and then, and other classes count statements.
        acme.send("DELETE", "", null).expect(202);
        Waiting.until(BulkApi.PATIENCE, () -> waiting(acme, "true"), left -> left == 0);
    }

    private long waiting(BulkApi workspace, String condition) {
        return stored.number(
                "select count(*) from WSP_OUTBOX where ORG_ID = ? and " + condition, workspace.workspace());
    }
}
