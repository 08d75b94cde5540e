package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresPermissionCatalogIT extends PermissionCatalog {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresPermissionCatalogIT() {
        super(realm);
    }
}
