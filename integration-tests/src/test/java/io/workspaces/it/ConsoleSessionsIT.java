package io.workspaces.it;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flow does is told in {@code admin-theme/src/test/e2e/sessions.mjs}. */
@Order(2)
class ConsoleSessionsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @TestFactory
    Stream<DynamicTest> both_consoles_go_on_after_their_tokens_and_lose_nothing_typed_with_their_sessions() {
        Browsing browsing = new Browsing(realm);
        browsing.stage(Map.of("WORKSPACES_PEOPLE", "5"));

        return browsing.steps("sessions", browsing.inItsOwnRealm());
    }
}
