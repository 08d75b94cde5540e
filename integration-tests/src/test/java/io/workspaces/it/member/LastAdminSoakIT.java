package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("soak")
class LastAdminSoakIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_thousand_mutual_demotions_leave_one_Admin_each_time() {
        new LastAdminRaces(realm).run(1000);
    }
}
