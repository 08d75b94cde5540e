package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresResourceRegistryIT extends ResourceRegistry {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresResourceRegistryIT() {
        super(realm);
    }
}
