package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbLastAdminIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    @Test
    void two_Admins_who_demote_each_other_leave_one() {
        new LastAdminRaces(realm).run(40);
    }
}
