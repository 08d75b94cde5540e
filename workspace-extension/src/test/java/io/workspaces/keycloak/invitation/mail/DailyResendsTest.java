package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyResendsTest {
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final InMemoryMailUsage usage = new InMemoryMailUsage();
    private final DailyResends limit = new DailyResends(usage, 1, clock);

    @Test
    void an_address_has_its_resends_again_after_a_day() {
        limit.take("realm", BOB);
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertRefused(ErrorCode.RATE_LIMITED, () -> limit.take("realm", BOB));

        clock.pass(Duration.ofSeconds(1));

        assertThatCode(() -> limit.take("realm", BOB)).doesNotThrowAnyException();
    }

    @Test
    void other_addresses_and_other_realms_do_not_count() {
        limit.take("realm", BOB);

        assertThatCode(() -> {
                    limit.take("realm", new EmailAddress("eve@example.org"));
                    limit.take("other", BOB);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void zero_is_no_limit() {
        DailyResends none = new DailyResends(usage, 0, clock);

        assertThatCode(() -> {
                    none.take("realm", BOB);
                    none.take("realm", BOB);
                })
                .doesNotThrowAnyException();
    }
}
