package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Booking.com", "ASP.NET", "Acme Inc.", "Team 24/7", "Sales: North", "R&D v2.1", "Bücher.de"})
    void workspaces_may_be_called_like_a_domain(String name) {
        assertThat(Names.ofWorkspace(name, 255, "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Win free https://evil.example now, ://",
        "Visit www.evil, www.",
        "Write to ada@evil.example, evil.example",
        "Win at evil.com/free, evil.com",
        "Win at evil\u2024com/free, evil.com",
        "Go to 10.0.0.1, 10.0.0.1",
    })
    void nothing_else_that_mail_programs_make_a_link_of_is_the_name_of_a_workspace(String name, String link) {
        assertThatThrownBy(() -> Names.ofWorkspace(name, 255, "name"))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("name");
                            assertThat(violation.code()).isEqualTo("name_looks_like_link");
                            assertThat(violation.message()).startsWith("has " + link + ",");
                        }));
    }
}
