package io.workspaces.it.invitation;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcceptRaceIT extends AcceptRace {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    AcceptRaceIT() {
        super(realm);
    }
}
