package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final String NAME = "mails-at-a-time";

    private static Options with(@Nullable String value) {
        return new Options(name -> name.equals(NAME) ? value : null);
    }

    @ParameterizedTest
    @CsvSource({", 2", "'', 2", "'  ', 2", "1, 1", "' 16 ', 16", "07, 7"})
    void a_number_is_what_is_written_or_usual(@Nullable String written, int number) {
        assertThat(with(written).number(NAME, 2, 1, 16)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "2s", "1.5", "0", "17", "-1", "99999999999"})
    void what_is_no_such_number_is_refused_with_the_whole_name_and_what_is_expected(String written) {
        assertThatThrownBy(() -> with(written).number(NAME, 2, 1, 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The option spi-workspaces--default--mails-at-a-time is '" + written
                        + "', but has to be a whole number from 1 to 16");
    }

    @Test
    void a_number_without_a_greatest_one_says_the_least() {
        assertThatThrownBy(() -> with("-1").number(NAME, 2, 0, Integer.MAX_VALUE))
                .hasMessageEndingWith("has to be a whole number, at least 0");
    }

    @ParameterizedTest
    @CsvSource({", false", "'', false", "true, true", "TRUE, true", "' false ', false"})
    void a_switch_is_off_unless_it_is_true(@Nullable String written, boolean on) {
        assertThat(with(written).isTrue(NAME)).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ture", "yes", "1"})
    void a_switch_that_is_mistyped_is_refused(String written) {
        assertThatThrownBy(() -> with(written).isTrue(NAME))
                .hasMessage("The option spi-workspaces--default--mails-at-a-time is '" + written
                        + "', but has to be true or false");
    }

    @Test
    void a_text_is_read_by_its_name() {
        Options options = new Options(Map.of("installation", " staging ")::get);

        assertThat(options.text("installation")).isEqualTo("staging");
        assertThat(options.text("hold-mails")).isNull();
    }
}
