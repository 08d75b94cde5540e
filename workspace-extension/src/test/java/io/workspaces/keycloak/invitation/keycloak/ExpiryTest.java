package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @Test
    void whole_days_are_told_from_two_on() {
        assertThat(in(Duration.ofDays(7)).attributes())
                .containsEntry("unit", "workspacesInviteDays")
                .containsEntry("count", "7");
        assertThat(in(Duration.ofDays(7).minusSeconds(30)).count()).isEqualTo(7);
        assertThat(in(Duration.ofDays(3).minusMinutes(20)).count())
                .as("a reminder that had to wait")
                .isEqualTo(3);
        assertThat(in(Duration.ofHours(71)).count()).isEqualTo(2);
    }

    @Test
    void less_than_two_days_are_told_in_hours_and_less_than_two_hours_by_the_date_alone() {
        assertThat(in(Duration.ofHours(47)).unit()).isEqualTo("workspacesInviteHours");
        assertThat(in(Duration.ofHours(47)).count()).isEqualTo(47);
        assertThat(in(Duration.ofMinutes(90)).unit()).isEmpty();
        assertThat(in(Duration.ofMinutes(-5)).unit()).isEmpty();
    }

    @Test
    void the_date_is_in_the_language_of_the_reader() {
        assertThat(Expiry.of(NOW, NOW, Locale.GERMAN).date())
                .contains("1. März 2026")
                .endsWith("09:30 UTC");
    }

    private static Expiry in(Duration left) {
        return Expiry.of(NOW.plus(left), NOW, Locale.ENGLISH);
    }
}
