package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbWaitsIT extends Waits {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    MariaDbWaitsIT() {
        super(realm);
    }
}
