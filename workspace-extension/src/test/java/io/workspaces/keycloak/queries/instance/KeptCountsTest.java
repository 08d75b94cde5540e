package io.workspaces.keycloak.queries.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptCountsTest {
    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final KeptCounts counts = new KeptCounts(clock);

    private PeopleCount ask(String realm, long people) {
        return counts.of(realm, () -> new PeopleCount(people, 0, clock.instant()));
    }

    @Test
    void the_count_of_a_large_realm_is_kept_for_a_minute() {
        assertThat(ask("large", 100_000).total()).isEqualTo(100_000);
        clock.pass(Duration.ofMinutes(1));

        assertThat(ask("large", 100_001))
                .isEqualTo(new PeopleCount(100_000, 0, clock.instant().minus(Duration.ofMinutes(1))));

        clock.pass(Duration.ofMillis(1));
        assertThat(ask("large", 100_002)).isEqualTo(new PeopleCount(100_002, 0, clock.instant()));
    }

    @Test
    void a_smaller_realm_is_counted_whenever_somebody_asks() {
        assertThat(ask("small", 99_999).total()).isEqualTo(99_999);

        assertThat(ask("small", 99_998).total()).isEqualTo(99_998);
    }

    @Test
    void realms_have_counts_of_their_own() {
        ask("one", 200_000);

        assertThat(ask("other", 300_000).total()).isEqualTo(300_000);
        assertThat(ask("one", 1).total()).isEqualTo(200_000);
    }

    @Test
    void a_realm_that_has_become_small_is_counted_again() {
        ask("realm", 100_000);
        clock.pass(Duration.ofMinutes(2));
        assertThat(ask("realm", 5).total()).isEqualTo(5);

        assertThat(ask("realm", 6).total()).isEqualTo(6);
    }
}
