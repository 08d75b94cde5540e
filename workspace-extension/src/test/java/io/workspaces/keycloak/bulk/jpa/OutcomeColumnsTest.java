package io.workspaces.keycloak.bulk.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.RowOutcome;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeColumnsTest {
    @ParameterizedTest
    @EnumSource
    void each_outcome_has_the_column_of_its_attribute(RowOutcome outcome) throws NoSuchFieldException {
        Field field = OutcomeColumns.class.getDeclaredField(OutcomeColumns.attribute(outcome));

        assertThat(field.getAnnotation(Column.class).name()).isEqualTo(OutcomeColumns.column(outcome));
    }

    @Test
    void each_outcome_is_stored_apart() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, 1 + outcome.ordinal());
        }
        OutcomeColumns columns = new OutcomeColumns();

        columns.set(new OutcomeCounts(counts));

        assertThat(columns.counts()).isEqualTo(new OutcomeCounts(counts));
    }
}
