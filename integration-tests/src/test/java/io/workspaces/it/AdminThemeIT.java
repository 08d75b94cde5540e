package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerAddress;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.http.Http;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("local")
class AdminThemeIT {
    private static final String OURS = "/admin/workspaces/";
    private static final String STOCK = "/admin/keycloak.v2/";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static String console(ServerAddress server, String realm) {
        return new Http()
                .send("GET", server.resolve("/admin/" + realm + "/console/"), Map.of())
                .expect(200)
                .body();
    }

    private static String console() {
        return console(realm.server().keycloak().address(), realm.api().name());
    }

    @Test
    void a_realm_that_has_chosen_no_admin_theme_has_ours() {
        realm.api().update(Map.of("adminTheme", ""));

        assertThat(console()).contains(OURS).doesNotContain(STOCK);
    }

    @Test
    void a_realm_that_has_chosen_one_keeps_it() {
        realm.api().update(Map.of("adminTheme", "keycloak.v2"));

        assertThat(console()).contains(STOCK).doesNotContain(OURS);
    }

    @Test
    void a_setting_leaves_the_choice_to_keycloak_and_realms_can_still_choose_ours(@TempDir Path folder) {
        ServerSetup setup = TestSetup.of(folder, Database.h2(folder))
                .withOption("spi-theme-selector--workspaces--default-admin-theme", "false");

        try (LocalServer server = setup.start()) {
            assertThat(console(server.address(), "master")).contains(STOCK).doesNotContain(OURS);
        }
    }
}
