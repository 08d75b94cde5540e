package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionCatalogIT extends PermissionCatalog {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    PermissionCatalogIT() {
        super(realm);
    }
}
