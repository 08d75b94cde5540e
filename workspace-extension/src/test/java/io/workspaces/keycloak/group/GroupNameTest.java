package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "Ops", "Ops 2_b-c", "Équipe à Zürich", "開発チーム", "administrators"})
    void letters_of_any_script_digits_space_underscore_and_hyphen_make_a_name(String name) {
        assertThat(GroupName.parse("  " + name + " ").value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a/b", "a:b", "<b>", "a\tb", "a\u0000b", "😀"})
    void anything_else_is_no_name(String name) {
        assertViolation(name, "group_name_invalid");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 1000})
    void a_name_ends_at_50_characters(int length) {
        assertThat(GroupName.parse("x".repeat(50)).value()).hasSize(50);
        assertViolation("x".repeat(length), "group_name_invalid");
        assertViolation("İ".repeat(50), "group_name_invalid");
        assertViolation("a" + "\u0316\u0301".repeat(500_000), "group_name_invalid");
        assertThat(GroupName.findKey("a" + "\u0316\u0301".repeat(500_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "admin", "BUILDER", "End-user", "end user", "END_USER"})
    void the_roles_names_are_taken_in_any_spelling(String name) {
        assertViolation(name, "group_name_reserved");
    }

    private static void assertViolation(String name, String code) {
        assertThatThrownBy(() -> GroupName.parse(name))
                .asInstanceOf(type(WorkspacesException.class))
                .extracting(e -> e.violations().stream().map(Violation::code).toList())
                .isEqualTo(List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Ops,   '',                        Ops_copy",
        "Ops,   Ops_copy,                  Ops_copy_2",
        "Ops,   ops_COPY,                  Ops_copy_2",
        "Ops,   Ops_copy|Ops_copy_2,       Ops_copy_3",
        "Admin, '',                        Admin_copy",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, '', xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_copy",
        "Ops                                                abc, '', Ops_copy",
    })
    void a_copy_is_named_after_its_source_within_50_characters(String source, String taken, String copy) {
        assertThat(GroupName.copyOf(source, groups(taken)).value()).isEqualTo(copy);
    }

    @Test
    void a_copys_name_never_ends_in_half_a_character() {
        String source = "\uD842\uDFB7".repeat(25);

        assertThat(GroupName.parse(GroupName.copyOf(source, List.of()).value()).value())
                .isEqualTo("\uD842\uDFB7".repeat(22) + "_copy");
    }

    private static List<Group> groups(String names) {
        return Arrays.stream(names.split("\\|"))
                .map(name -> Permissions.group(name, PermissionSet.NONE))
                .toList();
    }
}
