package io.workspaces.keycloak.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

class ContentionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PostgreSQL: serialization failure,    40001, 0,     true,  false, true",
        "PostgreSQL: deadlock,                 40P01, 0,     true,  false, true",
        "PostgreSQL: lock not available,       55P03, 0,     true,  false, true",
        "PostgreSQL and H2: unique,            23505, 0,     false, true,  true",
        "PostgreSQL: foreign key,              23503, 0,     false, false, true",
        "H2: deadlock,                         40001, 40001, true,  false, true",
        "H2: lock timeout,                     HYT00, 50200, true,  false, true",
        "H2: foreign key,                      23506, 23506, false, false, true",
        "MariaDB: deadlock,                    40001, 1213,  true,  false, true",
        "MariaDB: lock wait timeout,           HY000, 1205,  true,  false, true",
        "MariaDB: row has changed,             HY000, 1020,  true,  false, true",
        "MariaDB: duplicate entry,             23000, 1062,  false, true,  true",
        "MariaDB: foreign key,                 23000, 1452,  false, false, true",
        "a value is missing,                   23502, 0,     false, false, false",
        "a text is too long,                   22001, 0,     false, false, false",
        "a table is missing,                   42P01, 0,     false, false, false",
        "the database is away,                 08006, 0,     false, false, false",
    })
    void is_told_by_state_and_number_however_deep(
            String what, String state, int number, boolean waited, boolean taken, boolean any) {
        SQLException sql = new SQLException(what, state, number);
        for (Throwable failure : new Throwable[] {
            sql,
            new PersistenceException(sql),
            new ModelException("Database operation failed", new PersistenceException(sql)),
            new RuntimeException(
                    new ModelDuplicateException("Duplicate resource error", new PersistenceException(sql))),
            new PersistenceException(new BatchUpdateException(what, state, number, new int[0], sql))
        }) {
            assertThat(Contention.waited(failure)).as(failure.toString()).isEqualTo(waited);
            assertThat(Contention.taken(failure)).as(failure.toString()).isEqualTo(taken);
            assertThat(Contention.in(failure)).as(failure.toString()).isEqualTo(any);
        }
    }

    @Test
    void of_H2_Keycloak_keeps_only_what_is_none_of_JDBC() {
        assertThat(Contention.waited(new ModelException("", ofStore("is locked by tx 1\n [2.4.240/101]"))))
                .isTrue();
        assertThat(Contention.waited(new ModelException("", ofStore("deadlock [2.4.240/105]"))))
                .isTrue();
        assertThat(Contention.in(new ModelException("", ofStore("transaction is too big [2.4.240/104]"))))
                .isFalse();
    }

    /** H2 is not here. */
    private static Throwable ofStore(String message) {
        return new RuntimeException(message) {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                return "org.h2.mvstore.MVStoreException: " + message;
            }
        };
    }

    @Test
    void a_row_that_was_changed_meanwhile_is_contention_and_what_the_code_got_wrong_is_not() {
        assertThat(Contention.in(new ModelException("", new OptimisticLockException())))
                .isTrue();
        assertThat(Contention.in(new IllegalStateException())).isFalse();
        assertThat(Contention.in(new SQLException())).isFalse();
    }
}
