package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class WaitsIT extends Waits {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    WaitsIT() {
        super(realm);
    }
}
