package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RandomOperationsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void no_sequence_of_requests_here_and_to_Keycloak_breaks_an_invariant() {
        new RandomRun(realm).run(250);
    }
}
