package io.workspaces.it.bulk;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkUpdateIT extends BulkUpdates {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    BulkUpdateIT() {
        super(realm);
    }
}
