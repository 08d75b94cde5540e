package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
class PostgresBootIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void a_workspace_lives_in_postgresql() {
        String id = realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));

        assertThat(realm.server().database().vendor()).isEqualTo("postgres");
        assertThat(realm.api().get("/workspaces/acme").path("id").asText())
                .isNotEmpty()
                .isEqualTo(id);
    }
}
