package io.workspaces.it.bulk;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresBulkUpdateIT extends BulkUpdates {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresBulkUpdateIT() {
        super(realm);
    }
}
