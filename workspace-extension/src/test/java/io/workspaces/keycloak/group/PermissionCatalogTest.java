package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionCatalogTest {
    private static final PermissionCatalog CATALOG = Permissions.CATALOG;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',                          false",
        "app:view:*,                  false",
        "app:view:a,                  false",
        "app:view:a app:hide:a,       false",
        "app:edit:a,                  true",
        "app:edit:*,                  true",
        "app:view:* app:edit:a,       true",
        "data-source:use:x,           true",
        "data-source:configure:*,     true",
        "app:create,                  true",
        "folder:update,               true",
        "constant:delete,             true",
        "data-source:create,          true",
    })
    void a_flag_an_edit_or_a_data_source_makes_a_group_builder_level(String grants, boolean builderLevel) {
        assertThat(CATALOG.builderLevel(Permissions.of(grants))).isEqualTo(builderLevel);
    }

    @ParameterizedTest(name = "{0} beyond {1}: {2}")
    @CsvSource({
        "app:view:a,            app:edit:*,          ''",
        "app:view:a,            app:edit:a,          ''",
        "app:view:*,            app:edit:*,          ''",
        "app:view:a app:view:b, app:view:* app:create, ''",
        "app:view:*,            app:edit:a,          app:view:*",
        "app:edit:a,            app:view:*,          app:edit:a",
        "app:view:b,            app:edit:a,          app:view:b",
        "app:hide:a,            app:edit:*,          app:hide:a",
        "app:create,            app:delete app:edit:*, app:create",
        "report:read:a,         report:read:*,       report:read:a",
        "data-source:use:x,     data-source:configure:x, ''",
    })
    void what_others_allow_by_a_stronger_action_or_for_all_is_not_beyond_them(
            String grants, String others, String beyond) {
        assertThat(CATALOG.beyond(words(grants), words(others))).isEqualTo(words(beyond));
    }

    private static SortedSet<String> words(String text) {
        return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app:create app:delete folder:create folder:update folder:delete",
                "constant:create constant:update constant:delete data-source:create data-source:delete",
                "app:edit:* data-source:configure:*",
                "app:view:a app:hide:a",
                "app:view:* app:hide:a",
                "app:view:a:with:colons",
            })
    void what_the_vocabulary_knows_is_accepted(String grants) {
        assertThat(CATALOG.check(Permissions.of(grants))).isEqualTo(Permissions.of(grants));
    }

    @ParameterizedTest
    @CsvSource({
        "app:fly,                permissions,        permission_unknown",
        "app:edit,               permissions,        permission_unknown",
        "app:drive:a,            access.app,         permission_unknown",
        "folder:create:a,        access.folder,      permission_unknown",
        "car:drive:a,            access.car,         resource_type_unknown",
        "app:hide:a,             access.app,         permission_incomplete",
        "app:hide:* app:view:a,  access.app,         permission_incomplete",
        "app:hide:a app:edit:a,  access.app,         permission_incomplete",
    })
    void what_it_does_not_know_is_refused_at_its_place(String grants, String field, String code) {
        assertThatThrownBy(() -> CATALOG.check(Permissions.of(grants)))
                .asInstanceOf(type(WorkspacesException.class))
                .extracting(WorkspacesException::violations)
                .satisfies(violations -> assertThat(violations)
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    @Test
    void a_group_has_up_to_2000_flags_and_2000_entries() {
        assertThat(CATALOG.check(entries(1_000)).entries()).isEqualTo(2_000);
        assertTooMany("access", entries(1_001));
        assertTooMany(
                "permissions",
                PermissionSet.of(
                        IntStream.range(0, 2_001).mapToObj(i -> "app:f" + i).toList(), Map.of()));
    }

    /** As many views and hides of single apps. */
    private static PermissionSet entries(int apps) {
        return PermissionSet.of(
                List.of(),
                Map.of(
                        "app",
                        IntStream.range(0, apps)
                                .boxed()
                                .flatMap(i -> Stream.of("view:" + i, "hide:" + i))
                                .toList()));
    }

    private static void assertTooMany(String field, PermissionSet set) {
        assertThatThrownBy(() -> CATALOG.check(set))
                .asInstanceOf(type(WorkspacesException.class))
                .extracting(WorkspacesException::violations)
                .satisfies(violations -> assertThat(violations)
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "too_many")));
    }

    @Test
    void Admin_and_Builder_begin_with_everything_and_End_user_with_nothing() {
        PermissionSet everything = Permissions.of("app:create app:delete folder:create folder:update folder:delete"
                + " constant:create constant:update constant:delete data-source:create data-source:delete"
                + " app:edit:* data-source:configure:*");

        assertThat(CATALOG.initial(DefaultRole.ADMIN)).isEqualTo(everything);
        assertThat(CATALOG.initial(DefaultRole.BUILDER)).isEqualTo(everything);
        assertThat(CATALOG.initial(DefaultRole.END_USER)).isEqualTo(PermissionSet.NONE);
    }

    @Test
    void a_catalog_survives_being_stored() {
        assertThat(PermissionJson.readCatalog(PermissionJson.write(CATALOG))).isEqualTo(CATALOG);
    }

    @ParameterizedTest
    @CsvSource({
        "Report,  run,       '',    '',    is not a name of lower-case letters",
        "report,  run run,   '',    '',    has an invalid or duplicate action",
        "report,  r-U-n,     '',    '',    has an invalid or duplicate action",
        "report,  hide,      hide,  '',    has no action that grants",
        "report,  run,       hide,  '',    restricting or builder-level action",
        "report,  run,       '',    own,   restricting or builder-level action",
    })
    void a_catalog_that_makes_no_sense_is_refused(
            String name, String actions, String restricting, String raising, String message) {
        ResourceType wrong =
                new ResourceType(name, List.of(), List.of(actions.split(" ")), names(restricting), names(raising));

        assertThatThrownBy(() -> PermissionCatalog.checked(List.of(wrong))).hasMessageContaining(message);
    }

    private static Set<String> names(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }

    @Test
    void a_type_cannot_be_there_twice() {
        ResourceType type = new ResourceType("report", List.of("run"), List.of(), Set.of(), Set.of());

        assertThatThrownBy(() -> PermissionCatalog.checked(List.of(type, type))).hasMessageContaining("appears twice");
    }
}
