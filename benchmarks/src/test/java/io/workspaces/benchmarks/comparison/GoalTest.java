package io.workspaces.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final Map<String, Sample> ROUND = Map.of(
            "1,000, first", Sample.of(Metric.P95, 10),
            "1,000, middle", Sample.of(Metric.P95, 20),
            "1,000,000, first", Sample.of(Metric.P95, 15),
            "1,000,000, middle", Sample.of(Metric.P95, 40),
            "Keycloak, 1,000, first", Sample.of(Metric.P95, 90));

    @Test
    void the_slowest_of_ours_decides() {
        assertThat(Goal.most("", Metric.P95).of(ROUND)).isEqualTo(40);
        assertThat(Goal.most("1,000, ", Metric.P95).of(ROUND)).isEqualTo(20);
    }

    @Test
    void each_is_compared_with_its_namesake() {
        assertThat(Goal.mostRatio("1,000,000, ", Metric.P95, "1,000, ").of(ROUND))
                .isEqualTo(2);
    }
}
