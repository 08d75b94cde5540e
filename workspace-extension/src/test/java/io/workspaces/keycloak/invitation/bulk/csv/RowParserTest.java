package io.workspaces.keycloak.invitation.bulk.csv;

import static io.workspaces.keycloak.invitation.bulk.csv.CsvFixtures.readings;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowParserTest {
    @Test
    void the_documented_sample_works_as_it_stands() {
        assertThat(readings(SampleCsv.text())).singleElement().isInstanceOfSatisfying(InviteRow.class, row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.email()).isEqualTo("william.cushing@altostrat.com");
            assertThat(row.name().first()).isEqualTo("William");
            assertThat(row.name().last()).isEqualTo("Cushing");
            assertThat(row.role()).isEqualTo("Admin");
            assertThat(row.groups()).isEmpty();
            assertThat(row.metadata()).isEqualTo(Map.of("key1", "value1", "key2", "value2"));
            assertThat(row.expiresIn()).isEmpty();
        });
    }

    @Test
    void only_the_address_is_needed() {
        assertThat(readings("Email\n A@ÄX.example \n")).singleElement().isInstanceOfSatisfying(InviteRow.class, row -> {
            assertThat(row.email()).isEqualTo("a@xn--x-zfa.example");
            assertThat(row.role()).isEqualTo("End-user");
        });
    }

    @Test
    void first_and_last_name_stand_in_their_own_columns() {
        assertThat(readings("First Name,Last Name,Email\nAnna Maria,von Trapp,a@x.org\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        InviteRow.class, row -> assertThat(row.name().last()).isEqualTo("von Trapp"));
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_named() {
        RowReading row = readings("Full Name,Email,Role,Metadata,Expires In\nAnn,nope,Owner,[],99d,more\n")
                .get(0);

        assertThat(row).isInstanceOfSatisfying(RejectedRow.class, rejected -> {
            assertThat(rejected.email()).isEqualTo("nope");
            assertThat(rejected.code()).isEqualTo("columns_mismatch");
            assertThat(rejected.reasons())
                    .extracting(Violation::code)
                    .containsExactly(
                            "columns_mismatch",
                            "email_invalid",
                            "role_unknown",
                            "metadata_invalid",
                            "expires_in_invalid");
            assertThat(rejected.message()).contains("email is not an e-mail address; role is not Admin");
        });
    }

    @Test
    void a_missing_address_has_its_own_code() {
        assertThat(readings("Full Name,Email\nAnn,\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RejectedRow.class, row -> assertThat(row.code()).isEqualTo("email_missing"));
    }

    @Test
    void a_row_shows_no_value_when_printed() {
        List<RowReading> rows = readings("Email,Metadata\na@x.org,{'k': 'canary-1'}\n");

        assertThat(rows.toString()).doesNotContain("canary");
        assertThat(CsvFixtures.rows("Email,Metadata\na@x.org,{'k': 'canary-1'}\n")
                        .toString())
                .doesNotContain("canary");
    }
}
