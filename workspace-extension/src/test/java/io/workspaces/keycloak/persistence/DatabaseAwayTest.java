package io.workspaces.keycloak.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.naming.CommunicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ModelException;

class DatabaseAwayTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PostgreSQL: connection refused,      08001, true",
        "PostgreSQL: connection broken,       08006, true",
        "PostgreSQL: shut down,               57P01, true",
        "PostgreSQL: starting up,             57P03, true",
        "PostgreSQL: no connection left,      53300, true",
        "MariaDB: connection broken,          08000, true",
        "PostgreSQL: a query was cancelled,   57014, false",
        "PostgreSQL: deadlock,                40P01, false",
        "PostgreSQL: the disk is full,        53100, false",
        "a unique key is taken,               23505, false",
        "nothing is said,                          , false",
    })
    void is_told_by_state_however_deep(String what, String state, boolean away) {
        SQLException sql = new SQLException(what, state);

        assertThat(DatabaseAway.in(sql)).isEqualTo(away);
        assertThat(DatabaseAway.in(new RuntimeException(new PersistenceException(sql))))
                .isEqualTo(away);
    }

    static Stream<Throwable> away() {
        return Stream.of(
                new SQLTransientConnectionException(),
                new SQLNonTransientConnectionException(),
                new SQLRecoverableException(),
                new SQLException("Acquisition timeout while waiting for new connection", new TimeoutException()),
                new ModelException("Database operation failed", new EOFException()),
                new ModelException("Database operation failed", new ConnectException()),
                new ModelException("Database operation failed", new TimeoutException()));
    }

    @ParameterizedTest
    @MethodSource
    void away(Throwable failure) {
        assertThat(DatabaseAway.in(failure)).isTrue();
        assertThat(DatabaseAway.in(new RuntimeException(failure))).isTrue();
    }

    @Test
    void a_commit_that_failed_has_the_cause_suppressed() {
        Exception rolledBack = new Exception("ARJUNA016053: Could not commit transaction.");
        rolledBack.addSuppressed(new Exception("local transaction", new SQLException("terminating", "57P01")));

        assertThat(DatabaseAway.in(new RuntimeException(rolledBack))).isTrue();
    }

    @Test
    void what_others_cannot_reach_is_not_the_database() {
        assertThat(DatabaseAway.in(new IllegalStateException(new IOException())))
                .isFalse();
        assertThat(DatabaseAway.in(new RuntimeException(new TimeoutException())))
                .isFalse();
        CommunicationException directory = new CommunicationException("ldap.example.org:389");
        directory.initCause(new ConnectException());
        assertThat(DatabaseAway.in(new ModelException("Querying of LDAP failed", directory)))
                .isFalse();
    }
}
