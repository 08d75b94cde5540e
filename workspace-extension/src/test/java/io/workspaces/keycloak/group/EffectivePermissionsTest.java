package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectivePermissionsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "app:create / app:delete,                                app:create app:delete",
        "app:create / app:create,                                app:create",
        "app:view:a / app:view:b,                                app:view:a app:view:b",
        "app:view:a / app:view:*,                                app:view:*",
        "app:view:a / app:edit:a,                                app:edit:a",
        "app:view:* / app:edit:a,                                app:edit:a app:view:*",
        "app:view:a / app:edit:*,                                app:edit:*",
        "app:view:* / app:edit:*,                                app:edit:*",
        "app:view:a app:hide:a,                                  app:hide:a app:view:a",
        "app:view:* app:hide:*,                                  app:hide:* app:view:*",
        "app:view:a app:hide:a / app:view:a,                     app:view:a",
        "app:view:a app:hide:a / app:view:*,                     app:view:*",
        "app:view:a app:hide:a / app:edit:a,                     app:edit:a",
        "app:view:a app:hide:a / app:edit:*,                     app:edit:*",
        "app:view:a app:hide:a / app:view:a app:hide:a,          app:hide:a app:view:a",
        "app:view:a app:hide:a / app:view:* app:hide:*,          app:hide:* app:hide:a app:view:*",
        "app:view:* app:hide:* / app:view:a,                     app:hide:* app:view:* app:view:a",
        "app:view:* app:hide:* / app:edit:a,                     app:edit:a app:hide:* app:view:*",
        "app:view:* app:hide:* / app:view:*,                     app:view:*",
        "app:view:a app:hide:a / app:view:b,                     app:hide:a app:view:a app:view:b",
        "app:edit:a app:view:a app:hide:a,                       app:edit:a",
        "data-source:use:x / data-source:configure:x,            data-source:configure:x",
        "data-source:use:x / data-source:configure:*,            data-source:configure:*",
        "data-source:use:* / data-source:configure:x,            data-source:configure:x data-source:use:*",
        "app:edit:* / data-source:use:x / folder:create,         app:edit:* data-source:use:x folder:create",
    })
    void the_union_grants_the_most_that_any_group_grants(String groups, String union) {
        assertThat(Permissions.effective(groups).union()).isEqualTo(Permissions.of(union));
    }

    @ParameterizedTest(name = "{0} allows {1} on {2}: {3}")
    @CsvSource({
        "app:create,                             app:create, ,  group 1 app:create",
        "app:create,                             app:delete, ,  ''",
        "app:delete,                             app:delete, a, group 1 app:delete",
        "app:view:a,                             app:view,   a, group 1 app:view:a",
        "app:view:a,                             app:view,   b, ''",
        "app:view:a,                             app:view,   ,  ''",
        "app:view:a / app:edit:*,                app:view,   ,  group 2 app:edit:*",
        "app:view:* app:hide:*,                  app:hide,   ,  group 1 app:hide:*",
        "app:view:* app:hide:* / app:view:*,     app:hide,   ,  ''",
        "app:view:a,                             app:edit,   a, ''",
        "app:edit:a,                             app:view,   a, group 1 app:edit:a",
        "app:edit:*,                             app:view,   a, group 1 app:edit:*",
        "app:view:a / app:edit:*,                app:view,   a, group 1 app:view:a + group 2 app:edit:*",
        "app:view:a app:hide:a,                  app:hide,   a, group 1 app:hide:a",
        "app:view:a app:hide:a / app:view:*,     app:hide,   a, ''",
        "app:view:* app:hide:* / app:view:a,     app:hide,   a, ''",
        "app:view:* app:hide:* / app:view:a,     app:hide,   b, group 1 app:hide:*",
        "app:view:* app:hide:* / app:edit:a,     app:hide,   a, ''",
        "data-source:configure:x,                data-source:use, x, group 1 data-source:configure:x",
        "data-source:use:x,                      data-source:configure, x, ''",
        "app:edit:*,                             car:drive,  ,  ''",
        "app:edit:*,                             nonsense,   ,  ''",
    })
    void every_grant_names_the_group_that_it_comes_from(
            String groups, String permission, @org.jspecify.annotations.Nullable String resource, String grants) {
        String found = Permissions.effective(groups).allowing(permission, resource).stream()
                .map(grant -> grant.group().name() + " " + grant.entry())
                .collect(Collectors.joining(" + "));

        assertThat(found).isEqualTo(grants);
    }

    @Test
    void sources_tell_for_each_grant_of_the_union_which_groups_give_it() {
        EffectivePermissions permissions = Permissions.effective("app:create app:view:a / app:create app:edit:*");

        assertThat(permissions.sources())
                .hasEntrySatisfying("app:create", groups -> assertThat(groups).hasSize(2));
        assertThat(permissions.sources()).hasEntrySatisfying("app:edit:*", groups -> assertThat(groups)
                .extracting(Group::name)
                .containsExactly("group 2"));
        assertThat(permissions.sources()).doesNotContainKey("app:view:a");
    }
}
