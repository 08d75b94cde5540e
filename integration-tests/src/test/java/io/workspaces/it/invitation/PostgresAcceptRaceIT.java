package io.workspaces.it.invitation;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("soak")
class PostgresAcceptRaceIT extends AcceptRace {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresAcceptRaceIT() {
        super(realm);
    }
}
