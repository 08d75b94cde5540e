package io.workspaces.it.paging;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbPagingIT extends Paging {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    MariaDbPagingIT() {
        super(realm);
    }
}
