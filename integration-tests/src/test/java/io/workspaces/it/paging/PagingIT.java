package io.workspaces.it.paging;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class PagingIT extends Paging {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    PagingIT() {
        super(realm);
    }
}
