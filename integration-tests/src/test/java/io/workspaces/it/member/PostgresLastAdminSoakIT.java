package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("soak")
@Tag("postgres")
@Tag("local")
class PostgresLastAdminSoakIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void a_thousand_mutual_demotions_leave_one_Admin_each_time() {
        new LastAdminRaces(realm).run(1000);
    }
}
