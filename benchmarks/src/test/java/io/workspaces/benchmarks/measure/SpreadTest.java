package io.workspaces.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(1, 4, 9));
        assertThat(Spread.of(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(new Spread(1, 3, 9));
    }

    @Test
    void nothing_measured_has_no_median() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("Nothing was measured");
    }

    @Test
    void a_cost_is_told_for_each_operation() {
        Sample sample = Sample.of(10, new Cost(2, 30, 20, 50));

        assertThat(sample.get(Metric.RATE)).isEqualTo(5);
        assertThat(sample.get(Metric.CPU)).isEqualTo(5);
        assertThat(sample.get(Metric.STATEMENTS)).isEqualTo(5);
    }
}
