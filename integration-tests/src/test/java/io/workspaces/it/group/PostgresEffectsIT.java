package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresEffectsIT extends Effects {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresEffectsIT() {
        super(realm);
    }
}
