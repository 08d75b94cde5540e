package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"de, de", "' DE ', de", "pt_br, pt-BR", "zh-hans, zh-Hans"})
    void tags_are_read_as_people_write_them(String text, String tag) {
        assertThat(LanguageTag.parse(text, "locale")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "german language", "d", "de-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"})
    void anything_else_is_no_language(String text) {
        assertThatThrownBy(() -> LanguageTag.parse(text, "locale")).isInstanceOf(WorkspacesException.class);
    }

    @Test
    void a_language_has_to_be_among_those_of_the_realm_whatever_its_case() {
        assertThatCode(() -> LanguageTag.require("pt-BR", List.of("en", "pt-br"), "locale"))
                .doesNotThrowAnyException();
        assertThatCode(() -> LanguageTag.require(null, List.of(), "locale")).doesNotThrowAnyException();
        assertThatThrownBy(() -> LanguageTag.require("pt", List.of("en", "pt-BR"), "locale"))
                .isInstanceOf(WorkspacesException.class);
    }
}
