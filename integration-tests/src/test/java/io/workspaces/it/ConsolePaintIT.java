package io.workspaces.it;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flow does is told in {@code admin-theme/src/test/e2e/paint.mjs}. */
@Tag("soak")
class ConsolePaintIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @TestFactory
    Stream<DynamicTest> a_page_of_a_hundred_users_is_on_the_screen_soon_after_its_data() {
        Browsing browsing = new Browsing(realm);
        browsing.stage(Map.of());

        return browsing.steps("paint", Map.of());
    }
}
