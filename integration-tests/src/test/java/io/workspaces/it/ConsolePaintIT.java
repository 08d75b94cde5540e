package io.workspaces.it;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flow does is told in {@code admin-theme/src/test/e2e/paint.mjs}. */
@Tag("soak")
class ConsolePaintIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_page_of_a_hundred_users_is_on_the_screen_soon_after_its_data() {
        Browsing browsing = new Browsing(realm);
        browsing.run("stage", Map.of());

        browsing.run("paint", Map.of());
    }
}
