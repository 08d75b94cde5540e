package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class EffectsIT extends Effects {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    EffectsIT() {
        super(realm);
    }
}
