package io.workspaces.it.currentuser;

import io.workspaces.it.Browsing;
import io.workspaces.it.TestRealm;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flow does is told in {@code admin-theme/src/test/e2e/current-user.mjs}. */
class PagesIT {
    private static final String ADA = "ada@example.org";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @TestFactory
    Stream<DynamicTest> pages_read_every_answer_to_apps_from_the_clients_own_origins_and_from_no_other() {
        AppRealm apps = new AppRealm(realm).prepare();
        apps.workspace("acme");
        apps.account(ADA);
        apps.join("acme", ADA, Map.of());

        return new Browsing(realm)
                .steps(
                        "current-user",
                        Map.of("WORKSPACES_PERSON", ADA, "WORKSPACES_PERSON_PASSWORD", AppRealm.PASSWORD));
    }
}
