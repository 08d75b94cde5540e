package io.workspaces.it.invitation;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class ReminderIT extends Reminders {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    ReminderIT() {
        super(realm);
    }
}
