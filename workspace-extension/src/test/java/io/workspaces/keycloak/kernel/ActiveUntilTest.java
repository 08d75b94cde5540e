package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveUntilTest {
    @ParameterizedTest
    @CsvSource({
        "2027-03-31, UTC, 2027-04-01T00:00:00Z",
        "2027-03-31, Europe/Berlin, 2027-03-31T22:00:00Z",
        "2027-03-31, America/Los_Angeles, 2027-04-01T07:00:00Z",
        // The day on which the clocks change is 23 hours long, and one that has no midnight begins at one.
        "2027-03-28, Europe/Berlin, 2027-03-28T22:00:00Z",
        "2026-09-05, America/Santiago, 2026-09-06T04:00:00Z",
        "2027-03-31T17:00:00Z, Europe/Berlin, 2027-03-31T17:00:00Z",
        "2027-03-31T17:00:00+02:00, UTC, 2027-03-31T15:00:00Z",
    })
    void a_day_ends_where_the_workspace_is_and_a_time_is_a_time(String text, String zone, Instant end) {
        Instant read = ActiveUntil.parse(" " + text + " ", ZoneId.of(zone), "activeUntil");

        assertThat(read).isEqualTo(end);
        assertThat(ActiveUntil.parse(ActiveUntil.write(read, ZoneId.of(zone)), ZoneId.of(zone), "activeUntil"))
                .isEqualTo(end);
    }

    @Test
    void the_end_of_a_day_is_written_as_the_day() {
        Instant end = Instant.parse("2027-03-31T22:00:00Z");

        assertThat(ActiveUntil.write(end, ZoneId.of("Europe/Berlin"))).isEqualTo("2027-03-31");
        assertThat(ActiveUntil.write(end, ZoneId.of("UTC"))).isEqualTo("2027-03-31T22:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "31.03.2027", "2027-02-29", "2027-03-31T17:00", "+12027-03-31", "9999-12-31"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> ActiveUntil.parse(text, ZoneId.of("UTC"), "activeUntil"))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .extracting(Violation::code)
                        .isEqualTo("active_until_invalid"));
    }
}
