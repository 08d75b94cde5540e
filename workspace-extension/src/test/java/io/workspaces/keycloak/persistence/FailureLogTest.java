package io.workspaces.keycloak.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    private static final String NAME = FailureLogTest.class.getName();

    /** As PostgreSQL's driver says it. */
    private static RuntimeException refused() {
        SQLException cause = new SQLException("ERROR: value too long; Key (email)=(ada@example.org)", "22001");
        return new IllegalStateException(
                "could not execute batch for Ada Lovelace",
                new BatchUpdateException(
                        "Batch entry 0 insert … ('Ada Lovelace') was aborted", "22001", 0, new int[0], cause));
    }

    @Test
    void a_databases_refusal_is_told_without_the_values_of_rows() {
        assertThat(FailureLog.text(refused()))
                .isEqualTo("java.lang.IllegalStateException, caused by java.sql.BatchUpdateException (SQLSTATE 22001),"
                        + " caused by java.sql.SQLException (SQLSTATE 22001)");
    }

    @Test
    void any_other_failure_is_told_as_it_is() {
        assertThat(FailureLog.text(new IllegalStateException("no such job"))).endsWith("no such job");
    }

    @Test
    void a_refusal_without_values_is_still_known_by_its_state() {
        SQLException taken = FailureLog.withoutValues(new SQLException(
                "Duplicate entry 'ada@example.org'", "23000", 1062, new IllegalStateException("ada@")));

        assertThat(Contention.taken(taken)).isTrue();
        assertThat((Throwable) taken)
                .hasMessage("java.sql.SQLException (SQLSTATE 23000)")
                .hasNoCause();
    }

    @Test
    void only_the_debug_log_has_the_values() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        java.util.logging.Logger sink = java.util.logging.Logger.getLogger(NAME);
        handler.setLevel(Level.INFO);
        sink.addHandler(handler);
        try {
            FailureLog.warn(Logger.getLogger(NAME), "The work failed", refused());
            FailureLog.warn(Logger.getLogger(NAME), "The work failed", new IllegalStateException("no such job"));
        } finally {
            sink.removeHandler(handler);
        }

        assertThat(records).hasSize(2);
        assertThat(records.get(0).getThrown()).isNull();
        assertThat(String.valueOf(records.get(0).getMessage())).doesNotContain("Ada", "ada@");
        assertThat(records.get(1).getThrown()).hasMessage("no such job");
    }
}
