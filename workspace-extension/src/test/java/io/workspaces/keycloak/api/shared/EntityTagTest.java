package io.workspaces.keycloak.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static final String TAG = "a1";

    private static boolean seen(String... ifMatch) {
        return EntityTag.seen(List.of(ifMatch)).includes(TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a1\"", " \"a1\" ", "\"b2\", \"a1\"", "\"b,2\",\"a1\"", "W/\"b2\",\"a1\"", "*", " * "})
    void what_names_the_tag_has_seen_it(String ifMatch) {
        assertThat(seen(ifMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b2\"", "W/\"a1\"", "a1", "", "\"\"", "\"a1", "\"x,a1\"", "\"*\"", "\"A1\"", "\"b2\", *"})
    void what_does_not_name_it_or_names_a_weak_one_has_not(String ifMatch) {
        assertThat(seen(ifMatch)).isFalse();
    }

    @Test
    void a_header_on_several_lines_is_one_list_and_none_is_no_condition() {
        assertThat(seen("\"b2\"", "\"a1\"")).isTrue();
        assertThat(seen("\"b2\"", "\"c3\"")).isFalse();
        assertThat(EntityTag.seen(List.of())).isSameAs(Seen.ANYTHING);
        assertThat(EntityTag.seen(null)).isSameAs(Seen.ANYTHING);
    }

    @Test
    void for_reading_again_a_weak_tag_is_as_good() {
        assertThat(EntityTag.matches("\"b2\", W/\"a1\"", TAG)).isTrue();
        assertThat(EntityTag.matches("*", TAG)).isTrue();
        assertThat(EntityTag.matches("\"b2\"", TAG)).isFalse();
        assertThat(EntityTag.matches(null, TAG)).isFalse();
    }
}
