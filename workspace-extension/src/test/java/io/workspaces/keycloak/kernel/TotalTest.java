package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTest {
    @Test
    void up_to_a_thousand_entries_are_counted() {
        assertThat(Total.outOf(999)).isEqualTo(Total.exactly(999));
        assertThat(Total.outOf(1_000)).isEqualTo(Total.exactly(1_000));
        assertThat(Total.outOf(1_001)).isEqualTo(new Total(1_000, true));
    }
}
