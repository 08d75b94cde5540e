package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class BulkSecretsIT {
    private static final String CLEAR = "select count(*) from WSP_BULK_CHUNK where JOB_ID = ?"
            + " and (locate(?, PAYLOAD) > 0 or locate(?, VERDICTS) > 0)";
    private static final String KEPT =
            "select count(*) from WSP_BULK_CHUNK where JOB_ID = ? and (PAYLOAD is not null or KEY_ID is not null)";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Stored stored = new Stored(realm.server().database());

    @Test
    void rows_wait_sealed_and_are_dropped_when_the_job_is_done() {
        BulkApi acme = BulkApi.into(realm.api(), "sealed");
        String canary = "canary-" + UUID.randomUUID();

        JsonNode checked = acme.check("Email,Metadata\na@sealed.example.org,{'k': '" + canary + "'}\n");
        String job = checked.path("id").asText();
        assertThat(stored.number(KEPT, job)).isEqualTo(1);
        assertThat(stored.number(CLEAR, job, canary, canary)).isZero();
        assertThat(stored.number(CLEAR, job, "a@sealed", "no such text")).isZero();

        acme.run(checked, "");
        assertThat(stored.number(KEPT, job)).isZero();
    }

    @Test
    void a_cancelled_job_keeps_no_rows_and_a_failed_row_stays_sealed() {
        BulkApi acme = BulkApi.into(realm.api(), "dropped");
        JsonNode cancelled = acme.check(People.csv(0, 600, "dropped.example.org"));
        acme.send("POST", BulkApi.path(cancelled, "/cancel"), null).expect(200);
        String canary = "canary-" + UUID.randomUUID();
        JsonNode failed = acme.invite("Email,Metadata\nnowhere,{'k': '" + canary + "'}\nb@dropped.example.org,\n");

        assertThat(stored.number(KEPT, cancelled.path("id").asText())).isZero();
        assertThat(stored.number(KEPT, failed.path("id").asText())).isEqualTo(1);
        assertThat(stored.number(CLEAR, failed.path("id").asText(), canary, canary))
                .isZero();
        assertThat(acme.text(BulkApi.path(failed, "/failed.csv")))
                .contains(canary)
                .doesNotContain("b@dropped");
    }
}
