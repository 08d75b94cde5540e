package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTest {
    @Test
    void up_to_ten_thousand_entries_are_counted() {
        assertThat(Total.outOf(9_999)).isEqualTo(Total.exactly(9_999));
        assertThat(Total.outOf(10_000)).isEqualTo(Total.exactly(10_000));
        assertThat(Total.outOf(10_001)).isEqualTo(new Total(10_000, true));
    }
}
