package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
@Tag("soak")
class PostgresMembersIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void two_Admins_who_demote_each_other_leave_one() {
        new LastAdminRaces(realm).run(100);
    }

    @Test
    void no_sequence_of_requests_here_and_to_Keycloak_breaks_an_invariant() {
        new RandomRun(realm).run(150);
    }
}
