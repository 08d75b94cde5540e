package io.workspaces.it.paging;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
class PostgresPagingIT extends Paging {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresPagingIT() {
        super(realm);
    }
}
