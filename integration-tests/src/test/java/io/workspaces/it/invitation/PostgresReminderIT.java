package io.workspaces.it.invitation;

import io.workspaces.it.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
@Tag("postgres")
class PostgresReminderIT extends Reminders {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    PostgresReminderIT() {
        super(realm);
    }
}
