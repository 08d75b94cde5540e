package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
class PostgresWaitsIT extends Waits {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresWaitsIT() {
        super(realm);
    }
}
