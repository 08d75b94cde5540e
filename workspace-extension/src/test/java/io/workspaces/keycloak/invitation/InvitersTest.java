package io.workspaces.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitersTest {
    private final Inviters inviters = ids -> {
        assertThat(ids).doesNotContainNull();
        return ids.contains("ada") ? Map.of("ada", "Ada Lovelace") : Map.of();
    };

    @ParameterizedTest
    @CsvSource({"ada, Ada Lovelace", "gone, name", ", name"})
    void who_invites_is_called_by_their_full_name_or_else_as_they_signed_in(@Nullable String account, String called) {
        assertThat(inviters.name(new Actor(account, "name"))).isEqualTo(called);
    }
}
