package io.workspaces.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.DatabaseKind;
import io.workspaces.it.TestFiles;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.MariaDbServer;
import io.workspaces.localserver.PostgresServer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a database is the same whatever it was before and wherever a start was interrupted. */
@Tag("local")
class ChangeSetsIT {
    private static final AtomicInteger databases = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // started before all
    private static PostgresServer postgres;

    @SuppressWarnings("NullAway.Init") // started before all
    private static MariaDbServer mariaDb;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
        mariaDb = MariaDbServer.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        mariaDb.close();
    }

    private static Schema empty(DatabaseKind kind) {
        String name = "empty" + databases.incrementAndGet();
        Database database =
                switch (kind) {
                    case H2 -> Database.h2(TestFiles.freshFolder(name));
                    case POSTGRES -> postgres.createDatabase(name);
                    case MARIADB -> mariaDb.createDatabase(name);
                };
        return new Schema(database);
    }

    private static Set<String> whole(DatabaseKind kind) {
        Schema schema = empty(kind);
        schema.update();
        return schema.described();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_set_that_was_interrupted_before_it_was_recorded_runs_again(DatabaseKind kind) {
        Schema schema = empty(kind);
        schema.update();
        Set<String> once = schema.described();

        schema.forget();
        schema.update();

        assertThat(once).anyMatch(line -> line.matches("(?i)WSP_MEMBER NAME_KEY .* 512 NO .*"));
        assertThat(schema.described()).isEqualTo(once);
    }

    /**
     * The files are what the first version's change sets had made, with a few rows; on MariaDB, those of the first version
     * that started there.
     */
    @ParameterizedTest
    @EnumSource
    void a_database_of_the_first_version_becomes_like_a_new_one_and_keeps_its_rows(DatabaseKind kind) {
        Schema schema = empty(kind);
        schema.run("first-version-" + schema.database().vendor().replace("dev-file", "h2") + ".sql");

        schema.update();

        assertThat(schema.described()).isEqualTo(whole(kind));
        assertThat(schema.rows("WSP_MEMBER")).isEqualTo(2);
        assertThat(schema.rows("WSP_MEMBER_GROUP")).isEqualTo(1);
        assertThat(schema.rows("WSP_RESOURCE")).isEqualTo(1);
        assertThat(schema.rows("WSP_AUDIT")).isEqualTo(1);
    }

    /** Where the first version's first start on MariaDB ended: at an index on a text. */
    @Test
    void a_start_on_MariaDB_that_had_failed_goes_on() {
        Schema schema = empty(DatabaseKind.MARIADB);
        schema.run("stuck-mariadb.sql");

        schema.update();

        assertThat(schema.described()).isEqualTo(whole(DatabaseKind.MARIADB));
    }
}
