package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class RacesIT extends Races {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    RacesIT() {
        super(realm);
    }
}
