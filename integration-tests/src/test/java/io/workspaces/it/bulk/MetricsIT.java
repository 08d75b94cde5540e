package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Http;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since it compares what the server has counted. */
@Isolated
@Tag("local")
class MetricsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Http http = new Http();

    @Test
    void jobs_rows_and_mails_are_counted() {
        double jobs = value("workspaces_bulk_jobs_total", "state=\"done\"");
        double invited = value("workspaces_bulk_rows_total", "outcome=\"invited\"");
        double failed = value("workspaces_bulk_rows_total", "outcome=\"failed\"");
        double queued = value("workspaces_bulk_mails_total", "state=\"queued\"");
        double sent = value("workspaces_mails_total", "outcome=\"sent\"");
        BulkApi acme = BulkApi.into(realm.api(), "metrics");

        acme.send("POST", "/invitations", Map.of("email", "a@metrics.example.org"))
                .expect(201);
        acme.invite(People.csv(0, 3, "metrics.example.org") + "Bad,nowhere,\n");
        Waiting.until(
                BulkApi.PATIENCE, () -> value("workspaces_mails_total", "outcome=\"sent\""), now -> now >= sent + 4);

        assertThat(value("workspaces_bulk_jobs_total", "state=\"done\"") - jobs).isEqualTo(1);
        assertThat(value("workspaces_bulk_rows_total", "outcome=\"invited\"") - invited)
                .isEqualTo(3);
        assertThat(value("workspaces_bulk_rows_total", "outcome=\"failed\"") - failed)
                .isEqualTo(1);
        assertThat(value("workspaces_bulk_mails_total", "state=\"queued\"") - queued)
                .isEqualTo(3);
    }

    /** 0 where it was never counted. */
    private static double value(String name, String... labels) {
        return http.send("GET", realm.server().process().management().resolve("/metrics"), Map.of())
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> java.util.Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
