package io.workspaces.it.bulk;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkIT extends Bulk {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    BulkIT() {
        super(realm);
    }
}
