package io.workspaces.keycloak.api.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspacesException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewWorkspaceTest {
    @ParameterizedTest
    @CsvSource({
        "Acme & Sons,     ,       acme-sons",
        "Zoë,             ,       zoe",
        "Acme,            A.c-me_1, A.c-me_1",
        "Acme,            me-too, me-too",
        "Acme,            0b0b0b0b-0000-4000-8000-00000000000, 0b0b0b0b-0000-4000-8000-00000000000",
    })
    void an_alias_is_taken_or_made_of_the_name(String name, String alias, String made) {
        assertThat(new NewWorkspace(name, alias, null, null).checkedAlias()).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "permission-catalog",
                "admin",
                "console",
                "current-user",
                "invitations",
                "-",
                ".",
                "..",
                "...",
                "_",
                "0b0b0b0b-0000-4000-8000-000000000001",
                "0B0B0B0B-0000-4000-8000-00000000000A"
            })
    void an_alias_by_which_nobody_could_reach_the_workspace_is_refused(String alias) {
        assertThatThrownBy(() -> new NewWorkspace("Acme", alias, null, null).checkedAlias())
                .isInstanceOfSatisfying(
                        WorkspacesException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("alias");
                            assertThat(violation.code()).isEqualTo("alias_reserved");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Me", "Console", "current user"})
    void an_alias_made_of_such_a_name_is_refused_too(String name) {
        assertThatThrownBy(() -> new NewWorkspace(name, null, null, null).checkedAlias())
                .hasMessageContaining("alias could be mistaken");
    }
}
