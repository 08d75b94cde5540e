package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Ada, Lovelace",
        "'  Ada   King\tLovelace ', Ada King, Lovelace",
        "'Ada\u00a0Lovelace', Ada, Lovelace",
        "Ada, Ada, ''",
        "'', '', ''",
        "'   ', '', ''",
        "Jose\u0301 Ñandú, José, Ñandú",
    })
    void a_full_name_is_split_at_the_last_space(String written, String first, String last) {
        assertThat(PersonName.ofFullName(written, "fullName")).isEqualTo(new PersonName(first, last));
    }

    @Test
    void names_have_a_limit_and_no_control_characters() {
        assertThat(PersonName.of("a".repeat(255), "", "first", "last").first()).hasSize(255);
        assertThatThrownBy(() -> PersonName.of("a".repeat(256), "", "first", "last"))
                .isInstanceOf(WorkspacesException.class);
        assertThatThrownBy(() -> PersonName.ofFullName("Ada\u0007Lovelace", "fullName"))
                .isInstanceOf(WorkspacesException.class);
    }
}
