package io.workspaces.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.OwnDatabase;
import io.workspaces.it.Stored;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that starts again on tables that are those of its change log, and on ones that may not be. */
@Tag("local")
class SchemaDigestIT {
    private final Path folder = TestFiles.freshFolder("schemadigest");
    private final Database database = OwnDatabase.in(folder);
    private final Stored stored = new Stored(database);

    @Test
    void the_change_log_is_read_only_after_a_change() {
        start();
        stored.change("delete from DATABASECHANGELOG_WORKSPACES where ID = 'wsp-installation-schema-digest'");

        start();
        assertThat(recorded()).as("not read, so not recorded again").isZero();

        stored.change("update WSP_INSTALLATION set SCHEMA_DIGEST = 'of another jar'");
        start();
        assertThat(recorded()).isOne();

        stored.change("delete from DATABASECHANGELOG_WORKSPACES where ID = 'wsp-installation-schema-digest'");
        start();
        assertThat(recorded()).as("the digest was noted").isZero();
    }

    private void start() {
        TestSetup.of(folder, database).start().close();
    }

    private long recorded() {
        return stored.number(
                "select count(*) from DATABASECHANGELOG_WORKSPACES where ID = 'wsp-installation-schema-digest'");
    }
}
