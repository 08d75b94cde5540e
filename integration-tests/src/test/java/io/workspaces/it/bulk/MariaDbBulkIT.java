package io.workspaces.it.bulk;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbBulkIT extends Bulk {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    MariaDbBulkIT() {
        super(realm);
    }
}
