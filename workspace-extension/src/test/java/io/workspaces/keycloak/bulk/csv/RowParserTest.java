package io.workspaces.keycloak.bulk.csv;

import static io.workspaces.keycloak.bulk.csv.CsvFixtures.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Invite;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {
    @Test
    void the_documented_sample_works_as_it_stands() {
        assertThat(parsed(CsvFile.SAMPLE)).singleElement().isInstanceOfSatisfying(Invite.class, row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.email()).isEqualTo("william.cushing@altostrat.com");
            assertThat(row.request().profile().name().first()).isEqualTo("William");
            assertThat(row.request().profile().name().last()).isEqualTo("Cushing");
            assertThat(row.request().role()).isEqualTo(DefaultRole.ADMIN);
            assertThat(row.request().groups()).isEmpty();
            assertThat(row.metadata()).isEqualTo(Map.of("key1", "value1", "key2", "value2"));
            assertThat(row.request().expiresIn()).isNull();
        });
    }

    @Test
    void only_the_address_is_needed() {
        assertThat(parsed("Email\n A@ÄX.example \n")).singleElement().isInstanceOfSatisfying(Invite.class, row -> {
            assertThat(row.email()).isEqualTo("a@xn--x-zfa.example");
            assertThat(row.request().role()).isEqualTo(DefaultRole.END_USER);
        });
    }

    @Test
    void first_and_last_name_stand_in_their_own_columns() {
        assertThat(parsed("First Name,Last Name,Email\nAnna Maria,von Trapp,a@x.org\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Invite.class,
                        row -> assertThat(row.request().profile().name().last()).isEqualTo("von Trapp"));
    }

    @ParameterizedTest
    @CsvSource({
        "Admin, ADMIN",
        "ADMIN, ADMIN",
        "builder, BUILDER",
        "End-user, END_USER",
        "end USER, END_USER",
        "'', END_USER",
        "'  ', END_USER"
    })
    void roles_go_by_name_in_any_case(String cell, DefaultRole role) {
        assertThat(parsed("Email,User Role\na@x.org," + cell + "\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Invite.class, row -> assertThat(row.request().role()).isEqualTo(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "Admin|Builder", "enduser", "Администратор"})
    void unknown_roles_are_named_as_such(String cell) {
        assertThat(parsed("Email,User Role\na@x.org," + cell + "\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, row -> assertThat(row.code()).isEqualTo("role_unknown"));
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_named() {
        ParsedRow row = parsed("Full Name,Email,Role,Metadata,Expires In\nAnn,nope,Owner,[],99d,more\n")
                .get(0);

        assertThat(row).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.email()).isEqualTo("nope");
            assertThat(rejected.code()).isEqualTo("columns_mismatch");
            assertThat(rejected.reasons())
                    .extracting(Violation::code)
                    .containsExactly(
                            "columns_mismatch", "email_invalid", "role_unknown", "metadata_invalid", "expiry_invalid");
            assertThat(rejected.message()).contains("Email is not an e-mail address; Role is not one of Admin");
        });
    }

    @Test
    void a_message_names_column_and_cell_but_never_metadata() {
        assertThat(message("Name,E-mail,User Role\nAnn,nope,The " + "very ".repeat(20) + "Owner\n"))
                .isEqualTo("Email \"nope\" is not an e-mail address; Role \"The very very very very very very very v…\""
                        + " is not one of Admin, Builder, End-user");
        assertThat(message("Email,Role,Metadata\na@x.org,{'k': 'canary'},[canary]\n"))
                .startsWith("Role is not one of Admin, Builder, End-user; Metadata is not a JSON object")
                .doesNotContain("canary");
        assertThat(message("Email,Metadata,Role\na@x.org,{'a': 'b', 'canary'}, Admin\n"))
                .contains("row has more cells than the header")
                .doesNotContain("canary");
    }

    private static String message(String file) {
        return ((Rejected) parsed(file).get(0)).message();
    }

    @ParameterizedTest
    @CsvSource({
        "Visit http://evil.example now, a@x.org, name_looks_like_link",
        "Ann\u202egnik, a@x.org, name_character_invalid",
        "'\"Ann\nLee\"', a@x.org, name_character_invalid",
        "Ann, x@stra\u00dfe.example, email_domain_ambiguous",
        "Ann, x@127.0.0.1, email_invalid",
    })
    void names_and_addresses_are_judged_as_in_a_single_invitation(String name, String email, String code) {
        assertThat(parsed("Full Name,Email\n" + name + "," + email + "\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, row -> assertThat(row.code()).isEqualTo(code));
    }

    @Test
    void a_missing_address_has_its_own_code() {
        assertThat(parsed("Full Name,Email\nAnn,\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, row -> assertThat(row.code()).isEqualTo("email_missing"));
    }

    @Test
    void a_row_shows_no_value_when_printed() {
        List<ParsedRow> rows = parsed("Email,Metadata\na@x.org,{'k': 'canary-1'}\n");

        assertThat(rows.toString()).doesNotContain("canary");
        assertThat(CsvFixtures.rows("Email,Metadata\na@x.org,{'k': 'canary-1'}\n")
                        .toString())
                .doesNotContain("canary");
    }
}
