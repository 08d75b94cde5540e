package io.workspaces.keycloak.queries.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditQueryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static AuditQuery query(@Nullable String search, @Nullable Instant from, @Nullable Instant to) {
        return new AuditQuery(from, to, search, null, null, null, false, null, 50, null);
    }

    private static Instant daysBefore(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }

    @Test
    void a_search_looks_at_ninety_days_unless_somebody_says_more_and_never_at_more_than_a_year() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(query("bob", null, null).since(NOW)).isEqualTo(daysBefore(NOW, 90));
        assertThat(query("bob", null, march).since(NOW)).isEqualTo(daysBefore(march, 90));
        assertThat(query("bob", null, Instant.MAX).since(NOW)).isEqualTo(daysBefore(NOW, 90));
        assertThat(query("bob", daysBefore(march, 366), march).since(NOW)).isEqualTo(daysBefore(march, 366));
        assertThatThrownBy(() -> query("bob", daysBefore(NOW, 367), null).since(NOW))
                .isInstanceOf(WorkspacesException.class);
    }

    @Test
    void whatever_has_an_index_is_found_however_old_it_is() {
        assertThat(query(null, null, null).since(NOW)).isNull();
        assertThat(query(null, Instant.EPOCH, null).since(NOW)).isEqualTo(Instant.EPOCH);
    }
}
