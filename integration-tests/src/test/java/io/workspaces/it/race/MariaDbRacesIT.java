package io.workspaces.it.race;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbRacesIT extends Races {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    MariaDbRacesIT() {
        super(realm);
    }
}
