package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomGroupsIT extends CustomGroups {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    CustomGroupsIT() {
        super(realm);
    }
}
