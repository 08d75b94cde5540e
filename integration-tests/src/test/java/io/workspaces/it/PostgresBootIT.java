package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.admin.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
class PostgresBootIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void the_realm_lives_in_postgresql() {
        String id = realm.api().createUser(Person.of("ada@example.org", "secret"));

        assertThat(realm.server().server().database().vendor()).isEqualTo("postgres");
        assertThat(realm.api().userByEmail("ada@example.org").path("id").asText())
                .isEqualTo(id);
    }
}
