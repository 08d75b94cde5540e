package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a name is made of, it fits into its columns. */
class LongNamesTest {
    private static final int NAME_KEY = 512;
    private static final int NAME = 255;
    private static final String FACE = "\ud83d\ude00";

    @Test
    void a_name_of_any_letters_has_a_key_that_fits() {
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .map(letter -> letter.repeat(NAME / letter.length()))
                .map(name -> MemberEntity.nameKey(new PersonName(name, name)))
                .forEach(key -> assertThat(key).hasSizeLessThanOrEqualTo(NAME_KEY));
    }

    @Test
    void a_key_begins_with_the_name_and_does_not_end_with_half_a_character() {
        String dotted = "\u0130".repeat(NAME);

        assertThat(MemberEntity.nameKey(new PersonName(dotted, "Ng"))).startsWith("i\u0307i\u0307");
        assertThat(MemberEntity.nameKey(new PersonName(dotted, FACE))).hasSize(NAME_KEY - 1);
        assertThat(MemberEntity.nameKey(new PersonName("Ada", "King"))).isEqualTo("ada king");
    }

    @Test
    void a_name_that_only_a_directory_has_is_cut() {
        PersonName name = PersonName.ofAccount("a".repeat(254) + FACE, null);

        assertThat(name).isEqualTo(new PersonName("a".repeat(254), ""));
        assertThat(PersonName.ofAccount("Ada", "King")).isEqualTo(new PersonName("Ada", "King"));
    }

    @Test
    void names_in_the_trail_and_of_inviters_are_cut_whoever_writes_them() {
        String full = "a".repeat(150) + " " + "b".repeat(150);

        assertThat(new AuditTarget("member", "id", full).name()).isEqualTo(full.substring(0, NAME));
        assertThat(new Actor("id", full, new Impersonator("other", full)))
                .isEqualTo(
                        new Actor("id", full.substring(0, NAME), new Impersonator("other", full.substring(0, NAME))));
    }
}
