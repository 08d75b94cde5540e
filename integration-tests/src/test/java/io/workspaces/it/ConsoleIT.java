package io.workspaces.it;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the flows do is told in {@code admin-theme/src/test/e2e}. */
@Order(1)
class ConsoleIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @BeforeAll
    static void people_in_two_workspaces() {
        new Browsing(realm).run("stage", Map.of());
    }

    private static void run(String flow) {
        new Browsing(realm).run(flow, Map.of());
    }

    @Test
    void a_realm_admin_makes_a_workspace_and_works_in_it() {
        run("realm-admin");
    }

    @Test
    void every_page_is_accessible_and_whole_in_light_and_dark_and_on_a_phone() {
        run("gallery");
    }

    @Test
    void a_workspace_admin_has_the_same_pages_and_no_wider_rights() {
        new Browsing(realm).run("workspace-admin", Map.of("WORKSPACES_COLOR", "dark"));
    }

    @Test
    void the_pages_can_be_used_without_a_mouse() {
        run("keyboard");
    }

    @Test
    void lists_longer_than_a_page_stay_small_in_the_browser() {
        run("crowd");
    }

    @Test
    void where_the_console_is_not_as_expected_it_stays_whole_and_the_pages_come_by_their_second_door() {
        run("broken-seam");
    }

    @Test
    void keycloaks_own_pages_look_as_without_the_theme() {
        Browsing browsing = new Browsing(realm);
        browsing.run("stock-console", browsing.inItsOwnRealm());
    }
}
