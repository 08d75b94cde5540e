package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private enum Colour {
        RED,
        BLUE
    }

    private static Fingerprint fresh() {
        return new Fingerprint();
    }

    @Test
    void it_is_the_same_for_the_same_parts_on_every_machine() {
        assertThat(fresh().with("a").withAll(List.of("b", "c")).text()).isEqualTo("P0B4foJd8FvG3Szfs4V5hA");
        assertThat(fresh().withSet(Set.of(Colour.RED, Colour.BLUE)).text())
                .isEqualTo(fresh().withAll(List.of("BLUE", "RED")).text());
    }

    @Test
    void it_tells_where_parts_end() {
        assertThat(List.of(
                        fresh().with("ab").with("c").text(),
                        fresh().with("a").with("bc").text(),
                        fresh().with("abc").text(),
                        fresh().withAll(List.of("a")).withAll(List.of("b")).text(),
                        fresh().withAll(List.of("a", "b")).text(),
                        fresh().withAll(List.of()).with("a").text(),
                        fresh().with("").text(),
                        fresh().with((String) null).text(),
                        fresh().text()))
                .doesNotHaveDuplicates();
    }
}
