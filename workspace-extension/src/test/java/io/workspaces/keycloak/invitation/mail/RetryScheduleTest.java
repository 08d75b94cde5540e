package io.workspaces.keycloak.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void pauses_grow_from_a_minute_to_six_hours_and_end_within_a_day() {
        List<Long> minutes = new ArrayList<>();
        Instant now = START;
        Optional<Instant> due = RetrySchedule.DEFAULT.next(1, START, now);
        while (due.isPresent()) {
            minutes.add(Duration.between(now, due.get()).toMinutes());
            now = due.get();
            due = RetrySchedule.DEFAULT.next(minutes.size() + 1, START, now);
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L);
        assertThat(Duration.between(START, now)).isLessThanOrEqualTo(Duration.ofHours(24));
    }

    @Test
    void many_failures_do_not_overflow() {
        assertThat(RetrySchedule.DEFAULT.next(1000, START, START)).contains(START.plus(Duration.ofHours(6)));
    }
}
