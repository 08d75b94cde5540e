package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParseCacheTest {
    private final List<String> readings = new ArrayList<>();
    private final ParseCache<Integer> lengths = new ParseCache<>(2, 5, text -> {
        readings.add(text);
        return text.length();
    });

    @Test
    void a_text_is_read_once() {
        assertThat(lengths.read("abc")).isEqualTo(3);
        assertThat(lengths.read("abc")).isEqualTo(3);
        assertThat(readings).containsExactly("abc");
    }

    @Test
    void a_long_text_is_read_each_time() {
        lengths.read("abcdef");
        lengths.read("abcdef");
        assertThat(readings).hasSize(2);
        assertThat(lengths.size()).isZero();
    }

    @Test
    void it_never_holds_more_than_it_may() {
        for (String text : List.of("a", "bb", "ccc", "dddd", "a")) {
            assertThat(lengths.read(text)).isEqualTo(text.length());
            assertThat(lengths.size()).isLessThanOrEqualTo(2);
        }
    }
}
