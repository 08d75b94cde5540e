package io.workspaces.keycloak.bulk.csv;

import static io.workspaces.keycloak.bulk.csv.CsvFixtures.rows;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String TWO = "Full Name,Email\nÄnne Øst,a@x.org\n李 雷,b@x.org\n";

    @Nested
    class Encodings {
        @Test
        void utf8_with_and_without_a_mark_reads_alike() {
            assertThat(rows("\ufeff" + TWO)).isEqualTo(rows(TWO)).hasSize(2);
        }

        @Test
        void utf16_with_a_mark_reads_alike() {
            assertThat(decoded("\ufeff" + TWO, UTF_16BE)).isEqualTo(rows(TWO));
            assertThat(decoded("\ufeff" + TWO, UTF_16LE)).isEqualTo(rows(TWO));
        }

        @Test
        void utf16_without_a_mark_is_told_by_its_zeros() {
            assertThat(decoded(TWO, UTF_16BE)).isEqualTo(rows(TWO));
            assertThat(decoded(TWO, UTF_16LE)).isEqualTo(rows(TWO));
        }

        @Test
        void windows_1252_is_read_only_when_asked_for() {
            byte[] bytes = "Full Name,Email\nZo\u00eb M\u00fcller,a@x.org\n".getBytes(Charset.forName("windows-1252"));
            FileOptions asked = FileOptions.parse("Windows-1252", false, null);

            assertThat(fault(bytes))
                    .hasMessageStartingWith("row 2, column 1 (Full Name), \"Zo\": bytes that are no text in UTF-8;")
                    .extracting(fault -> ((WorkspacesException) fault).details().get("charsets"))
                    .isEqualTo(List.of("windows-1252"));
            assertThat(rows(bytes, CsvLimits.DEFAULT, asked).get(0).text(Column.FULL_NAME))
                    .isEqualTo("Zoë Müller");
            assertThat(rows(("\ufeff" + TWO).getBytes(UTF_8), CsvLimits.DEFAULT, asked))
                    .isEqualTo(rows(TWO));
        }

        @Test
        void malformed_bytes_are_refused_with_their_place() {
            byte[] bytes = (TWO + "Max,c\u00e9@x.org\n").getBytes(UTF_8);
            bytes[bytes.length - 10] = (byte) 0xff;

            assertThat(fault(bytes))
                    .hasMessageStartingWith(
                            "row 4, column 2 (Email): bytes that are no text in UTF-8; save the file as CSV UTF-8");
        }

        @Test
        void a_file_cut_inside_a_character_is_refused() {
            byte[] bytes = "Email\nä".getBytes(UTF_8);

            assertThat(fault(java.util.Arrays.copyOf(bytes, bytes.length - 1)))
                    .hasMessageStartingWith("row 2, column 1 (Email): bytes that are no text");
        }

        private List<CsvRow> decoded(String text, Charset charset) {
            return rows(text.getBytes(charset), CsvLimits.DEFAULT);
        }
    }

    @Nested
    class Headers {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Full Name,Email,Role,Groups,Metadata,Expires In",
                    "EMAIL,full name,user role,GROUP,metadata,expires in",
                    " Email , Full  Name , Role , Group , Metadata , Expires In ",
                    "\"Email\",\"First Name\",\"Last Name\",Role",
                    "Email;Role;Groups",
                    "Email",
                    "Email,,",
                })
        void columns_go_by_name_in_any_order_and_case(String header) {
            assertThat(rows(header + "\na@x.org\n".replace(',', header.contains(";") ? ';' : ',')))
                    .hasSize(1);
        }

        @Test
        void unknown_duplicate_and_missing_columns_are_all_named() {
            WorkspacesException fault = fault("Fax,Role,User Role,Phone\nx,y,z,1\n");

            assertThat(fault)
                    .hasMessage("The header has unknown columns: Fax, Phone; duplicate columns: User Role;"
                            + " missing columns: Email. The first line has to name the columns; known are Full Name,"
                            + " First Name, Last Name, Email, Role, Groups, Metadata, Expires In, Status, Member Id,"
                            + " Active Until, Language. Rename the others, say what they are, or leave them out");
            assertThat(fault.details())
                    .containsEntry("unknownColumns", List.of("Fax", "Phone"))
                    .containsEntry("duplicateColumns", List.of("User Role"))
                    .containsEntry("missingColumns", List.of("Email"))
                    .containsEntry("knownColumns", Column.titles());
        }

        @Test
        void unknown_columns_are_left_out_on_request_and_named() throws IOException {
            byte[] bytes = "Desk,Email,,Error,Phone\n7,a@x.org,x,old,1\n7,b@x.org,,,1,more\n".getBytes(UTF_8);
            FileOptions ignoring = FileOptions.parse(null, true, null);

            assertThat(fault(bytes).details()).containsEntry("unknownColumns", List.of("Desk", "Phone"));
            assertThat(rows(bytes, CsvLimits.DEFAULT, ignoring))
                    .extracting(CsvRow::cells, CsvRow::surplus)
                    .containsExactly(
                            tuple(Map.of(Column.EMAIL, "a@x.org"), false),
                            tuple(Map.of(Column.EMAIL, "b@x.org"), true));
            assertThat(CsvFile.open(new ByteArrayInputStream(bytes), CsvLimits.DEFAULT, ignoring)
                            .leftOut())
                    .containsExactly("Desk", "Phone");
        }

        @Test
        void the_sender_says_which_column_is_which() {
            byte[] bytes = "Who,Where,Email\nAnn Lee,a@x.org,7\n".getBytes(UTF_8);

            assertThat(rows(bytes, CsvLimits.DEFAULT, FileOptions.parse(null, false, "Full Name,Email,")))
                    .extracting(CsvRow::cells)
                    .containsExactly(Map.of(Column.FULL_NAME, "Ann Lee", Column.EMAIL, "a@x.org"));
            assertThat(mapped(bytes, "Full Name,Email"))
                    .hasMessage("The file has 3 columns, and the request says what 2 are");
            assertThat(mapped(bytes, "Email,Email,").details()).containsEntry("duplicateColumns", List.of("Where"));
            assertThat(mapped(bytes, "Full Name,,").details()).containsEntry("missingColumns", List.of("Email"));
            assertThat(mapped(bytes, "Full Name,Fax,").violations())
                    .extracting("field", "code")
                    .containsExactly(tuple("columns", "column_unknown"));
        }

        private WorkspacesException mapped(byte[] bytes, String columns) {
            return catchThrowableOfType(
                    WorkspacesException.class,
                    () -> rows(bytes, CsvLimits.DEFAULT, FileOptions.parse(null, false, columns)));
        }

        @Test
        void a_full_name_and_its_parts_exclude_each_other() {
            WorkspacesException fault = fault("Email,Full Name,First Name\n");

            assertThat(fault)
                    .hasMessageStartingWith("The header has columns that exclude each other: Full Name, First Name. ");
            assertThat(fault.details())
                    .containsEntry("duplicateColumns", List.of())
                    .containsEntry("conflictingColumns", List.of("Full Name", "First Name"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "\ufeff", " , ,\n"})
        void a_file_without_a_header_is_refused(String text) {
            assertThat(fault(text)).hasMessageStartingWith("The file has no header");
        }
    }

    @Nested
    class Lines {
        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void every_line_end_is_understood(String end) {
            String text = "Full Name,Email" + end + "Ann,a@x.org" + end + end + "\"B\"\"b\",b@x.org";

            assertThat(rows(text)).extracting(CsvRow::number).containsExactly(2L, 4L);
            assertThat(rows(text).get(1).text(Column.FULL_NAME)).isEqualTo("B\"b");
        }

        @Test
        void a_record_with_line_breaks_is_one_row_as_in_a_spreadsheet() {
            assertThat(rows("Full Name,Email\n\"Ann\r\nLee\",a@x.org\nBob,b@x.org\n"))
                    .extracting(CsvRow::number)
                    .containsExactly(2L, 3L);
        }

        @Test
        void semicolons_separate_where_the_header_has_them() {
            CsvRow row = rows("Email;Groups;Role\na@x.org;\"One;Two\";Admin\n").get(0);

            assertThat(row.text(Column.GROUPS)).isEqualTo("One;Two");
            assertThat(row.text(Column.ROLE)).isEqualTo("Admin");
        }

        @Test
        void spaces_around_quotes_do_not_matter() {
            assertThat(rows("Email,Metadata\na@x.org, \"{'a': 'b, c'}\" \n")
                            .get(0)
                            .text(Column.METADATA))
                    .isEqualTo("{'a': 'b, c'}");
        }

        @Test
        void missing_cells_are_empty_and_surplus_text_is_noted() {
            List<CsvRow> rows = rows("Email,Role\na@x.org\nb@x.org,Admin,,\nc@x.org,Admin,oops\n");

            assertThat(rows).extracting(row -> row.text(Column.ROLE)).containsExactly("", "Admin", "Admin");
            assertThat(rows).extracting(CsvRow::surplus).containsExactly(false, false, true);
        }
    }

    @Nested
    class Faults {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "Email,Role\\na@x.org,\"Admin | row 2, column 2 (Role), \"\"Admin\": a quote is never closed",
                    "Email,Role\\na@x.org,\"Ad\"min\\n | row 2, column 2 (Role), \"\"Ad\"m\": text after a closing quote",
                    "Email,Role\\n\\n\"a@x.org\" \"\",Admin\\n | row 3, column 1 (Email), \"\"a@x.org\" \"\": text after a closing quote",
                    "Email,Full Name\\na@x.org,Ann \"Annie\" Lee\\n | row 2, column 2 (Full Name), \"Ann \"\": a quote inside a cell without quotes",
                    "Email,Full Name\\na@x.org,5\" disk\\n | row 2, column 2 (Full Name), \"5\"\": a quote inside a cell without quotes",
                    "Email,Role\\na@x.org,Ad\\0min\\n | row 2, column 2 (Role), \"Ad\": a NUL character",
                    "\"Email,Role\\na@x.org,Admin\\n | row 1, column 1, \"\"Email,Role",
                })
        void say_row_and_column(String text, String message) {
            WorkspacesException fault = fault(text.replace("\\n", "\n").replace("\\0", "\0"));

            assertThat(fault.code()).isEqualTo(ErrorCode.CSV_INVALID);
            assertThat(fault).hasMessageStartingWith(message);
            assertThat(fault.details()).containsKeys("row", "column");
        }

        @Test
        void a_quote_is_text_where_it_stands_twice_in_a_quoted_cell() {
            assertThat(rows("Email,Full Name\na@x.org,\"Ann \"\"Annie\"\" Lee\"\n")
                            .get(0)
                            .text(Column.FULL_NAME))
                    .isEqualTo("Ann \"Annie\" Lee");
        }
    }

    @Nested
    class Limits {
        @Test
        void a_file_of_too_many_bytes_is_too_large() {
            assertThat(fault(TWO.getBytes(UTF_8), new CsvLimits(20, 10, 100)).code())
                    .isEqualTo(ErrorCode.TOO_LARGE);
        }

        @Test
        void a_file_of_too_many_rows_is_too_large() {
            assertThat(rows(TWO.getBytes(UTF_8), new CsvLimits(1000, 2, 100))).hasSize(2);
            assertThat(fault(TWO.getBytes(UTF_8), new CsvLimits(1000, 1, 100)).code())
                    .isEqualTo(ErrorCode.TOO_LARGE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "\"", ",", "ä"})
        void an_endless_row_is_refused_before_it_is_held(String filler) {
            InputStream endless = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 100_000)
                    .mapToObj(i -> i == 0 ? "Email\n" : filler.repeat(500))
                    .map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .toList()));

            assertThat(catchThrowableOfType(WorkspacesException.class, () -> drain(endless)))
                    .hasMessageStartingWith("row 2, column");
        }

        @Test
        void empty_lines_do_not_go_on_for_ever() {
            assertThat(fault("Email\n" + "\n".repeat(2 << 20))).hasMessageContaining("empty ones included");
        }

        /** For an hour, if each line end went through the header. */
        @Test
        void many_lines_below_a_wide_header_are_read_as_quickly_as_below_a_narrow_one() {
            assertThat(fault(",".repeat(65_000) + "Email\n" + "\n".repeat(2 << 20)))
                    .hasMessageContaining("empty ones included");
        }

        private void drain(InputStream bytes) throws IOException {
            CsvFile.open(bytes, CsvLimits.DEFAULT, FileOptions.NONE).forEachRemaining(row -> {});
        }
    }

    private static WorkspacesException fault(String text) {
        return fault(text.getBytes(UTF_8));
    }

    private static WorkspacesException fault(byte[] bytes) {
        return fault(bytes, CsvLimits.DEFAULT);
    }

    private static WorkspacesException fault(byte[] bytes, CsvLimits limits) {
        return catchThrowableOfType(WorkspacesException.class, () -> rows(bytes, limits));
    }
}
