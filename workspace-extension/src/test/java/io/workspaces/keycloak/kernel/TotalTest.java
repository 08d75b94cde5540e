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

    @Test
    void what_a_page_has_found_is_the_total_if_it_is_all() {
        assertThat(Total.behind(null, 100, 101, TotalTest::counted)).isEqualTo(Total.exactly(100));
        assertThat(Total.behind(null, 101, 101, TotalTest::counted)).isEqualTo(counted());
        assertThat(Total.behind("after", 0, 101, TotalTest::counted)).isEqualTo(counted());
    }

    @Test
    void a_page_that_has_read_all_that_counts_is_counted_by_it() {
        assertThat(Total.behind(null, 1_000, 1_001, TotalTest::counted)).isEqualTo(Total.exactly(1_000));
        assertThat(Total.behind(null, 1_001, 1_001, TotalTest::counted)).isEqualTo(new Total(1_000, true));
        assertThat(Total.behind("after", 1_001, 1_001, TotalTest::counted)).isEqualTo(counted());
    }

    private static Total counted() {
        return Total.exactly(777);
    }
}
