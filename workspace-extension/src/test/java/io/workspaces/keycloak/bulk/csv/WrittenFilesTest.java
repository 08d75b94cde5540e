package io.workspaces.keycloak.bulk.csv;

import static io.workspaces.keycloak.bulk.csv.CsvFixtures.readings;
import static io.workspaces.keycloak.bulk.csv.CsvFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenFilesTest {
    @Test
    void the_report_has_a_line_for_each_row() throws IOException {
        StringBuilder text = new StringBuilder();
        ReportCsv report = new ReportCsv(text);
        report.row(2, "a@x.org", "invited", "", "");
        report.row(3, "+1@x.org", "failed", "role_unknown", "role is not Admin, Builder or End-user");

        assertThat(text)
                .hasToString("Row,Email,Outcome,Code,Message\r\n2,a@x.org,invited,,\r\n"
                        + "3,'+1@x.org,failed,role_unknown,\"role is not Admin, Builder or End-user\"\r\n");
    }

    @Test
    void failed_rows_come_back_as_they_were() throws IOException {
        String file = "Last Name,First Name,Email,Role,Group,Metadata\n"
                + "\"'=Trapp\",\"A \"\"M\"\"\",+a@x.org,Owner,One;Two,\"{'a': 'b, \nc'}\"\n";
        List<CsvRow> rows = rows(file);
        StringBuilder text = new StringBuilder();
        FailedRowsCsv failed = new FailedRowsCsv(text, rows.get(0).cells().keySet());
        failed.row(rows.get(0));

        assertThat(text.toString()).startsWith("First Name,Last Name,Email,Role,Groups,Metadata\r\n");
        assertThat(rows(text.toString())).isEqualTo(rows);
    }

    @Test
    void only_columns_of_the_file_are_written() throws IOException {
        StringBuilder text = new StringBuilder();
        new FailedRowsCsv(text, EnumSet.of(Column.EMAIL));

        assertThat(text).hasToString("Email\r\n");
    }

    @Test
    void exported_members_can_be_imported_again() throws IOException {
        StringBuilder text = new StringBuilder();
        MembersCsv members = new MembersCsv(text);
        members.row("=cmd Ann", "=a@x.org", "Builder", List.of("One", "Two b"), "Active");

        assertThat(text.toString()).contains("'=cmd Ann,'=a@x.org");
        assertThat(readings(text.toString())).singleElement().isInstanceOfSatisfying(InviteRow.class, row -> {
            assertThat(row.email()).isEqualTo("=a@x.org");
            assertThat(row.request().name().full()).isEqualTo("=cmd Ann");
            assertThat(row.request().role()).isEqualTo(DefaultRole.BUILDER);
            assertThat(row.request().groups()).containsExactly("One", "Two b");
        });
    }

    @Test
    void who_was_archived_when_exported_is_not_brought_back() throws IOException {
        StringBuilder text = new StringBuilder();
        MembersCsv members = new MembersCsv(text);
        members.row("Ann", "a@x.org", "Builder", List.of(), "Archived");
        members.row("Bob", "b@x.org", "Builder", List.of(), "Invited");
        members.row("Cyd", "c@x.org", "Builder", List.of(), "Active");

        assertThat(readings(text.toString()))
                .hasExactlyElementsOfTypes(ArchivedRow.class, InviteRow.class, InviteRow.class);
    }

    @Test
    void a_status_that_there_is_not_is_a_fault_of_the_row() {
        assertThat(readings("Email,Status\na@x.org,Gone\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RejectedRow.class, row -> assertThat(row.code()).isEqualTo("status_unknown"));
    }
}
