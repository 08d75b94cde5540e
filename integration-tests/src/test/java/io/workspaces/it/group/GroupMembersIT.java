package io.workspaces.it.group;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupMembersIT extends GroupMembers {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    GroupMembersIT() {
        super(realm);
    }
}
