package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EffectsTest {
    @Test
    void people_are_sorted_by_name_and_those_without_one_by_their_address() {
        Effects effects = new Effects(
                Stream.of("bea", "Carl", "", "Ada").map(EffectsTest::on).toList());

        assertThat(effects.items()).extracting(Effect::fullName).containsExactly("Ada", "bea", "", "Carl");
    }

    private static Effect on(String name) {
        String email = name.isEmpty() ? "box@example.org" : "a@example.org";
        return new Effect(
                name,
                email,
                name,
                DefaultRole.END_USER,
                DefaultRole.BUILDER,
                List.of(),
                () -> new PermissionChange(new TreeSet<>(), new TreeSet<>()));
    }
}
