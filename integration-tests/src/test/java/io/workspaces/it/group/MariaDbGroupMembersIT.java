package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("mariadb")
@Tag("local")
class MariaDbGroupMembersIT extends GroupMembers {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    MariaDbGroupMembersIT() {
        super(realm);
    }
}
