package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class EndOfMembershipIT extends EndOfMembership {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    EndOfMembershipIT() {
        super(realm);
    }

    @BeforeAll
    static void prepare() {
        prepare(realm);
    }
}
