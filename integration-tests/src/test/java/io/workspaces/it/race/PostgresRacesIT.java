package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresRacesIT extends Races {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresRacesIT() {
        super(realm);
    }
}
