package io.workspaces.it;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flows do is told in {@code admin-theme/src/test/e2e}; none needs what another one does. */
@Order(1)
class ConsoleIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Browsing browsing = new Browsing(realm);

    @BeforeAll
    static void people_in_two_workspaces() {
        browsing.stage(Map.of());
    }

    @TestFactory
    Stream<DynamicTest> a_realm_admin_makes_a_workspace_and_works_in_it() {
        return browsing.steps("realm-admin", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_and_whole_in_light_and_dark_and_on_a_phone() {
        return browsing.steps("gallery", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> a_workspace_admin_has_the_same_pages_and_no_wider_rights() {
        return browsing.steps("workspace-admin", Map.of("WORKSPACES_COLOR", "dark"));
    }

    @TestFactory
    Stream<DynamicTest> the_pages_can_be_used_without_a_mouse() {
        return browsing.steps("keyboard", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> lists_longer_than_a_page_stay_small_in_the_browser() {
        return browsing.steps("crowd", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> if_the_console_is_not_as_expected_it_stays_whole_and_the_pages_open_in_the_fallback_app() {
        return browsing.steps("broken-seam", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> keycloaks_own_pages_look_as_without_the_theme() {
        return browsing.steps("stock-console", browsing.inItsOwnRealm());
    }
}
