package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresGroupMembersIT extends GroupMembers {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresGroupMembersIT() {
        super(realm);
    }
}
