package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResourceRegistryIT extends ResourceRegistry {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    ResourceRegistryIT() {
        super(realm);
    }
}
