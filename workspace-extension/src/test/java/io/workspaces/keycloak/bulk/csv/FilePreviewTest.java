package io.workspaces.keycloak.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.bulk.csv.FilePreview.Title;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePreviewTest {
    @Test
    void shows_titles_what_they_are_and_the_first_rows() throws IOException {
        FilePreview preview = preview("sep=;\nWho;E-mail;\n" + "Zoë;zoe@example.org;7\n".repeat(9), "utf-8", null);

        assertThat(preview.columns())
                .containsExactly(new Title("Who", null), new Title("E-mail", "Email"), new Title("", null));
        assertThat(preview.rows()).hasSize(5).containsOnly(List.of("Zoë", "zoe@example.org", "7"));
        assertThat(preview.charset()).isEqualTo("utf-8");
        assertThat(preview.delimiter()).isEqualTo(";");
        assertThat(preview.known()).contains("Full Name", "Email").doesNotContain("Error");
    }

    @Test
    void cells_and_titles_are_cut() throws IOException {
        FilePreview preview = preview("x".repeat(500) + ",Email\n" + "y".repeat(500) + ",a@x.org\n", "utf-8", null);

        assertThat(preview.columns().get(0).title()).hasSize(41);
        assertThat(preview.rows().get(0).get(0)).hasSize(65);
    }

    @Test
    void reads_the_beginning_of_a_longer_file() throws IOException {
        FilePreview preview = preview("Email,Who\n" + "a@x.org,Ann\n".repeat(5000) + "b@x.org,\"Bo", "utf-8", null);

        assertThat(preview.rows()).hasSize(5);
    }

    @Test
    void reads_the_encoding_that_is_asked_for() throws IOException {
        assertThat(preview("Name,Email\nZoë,a@x.org\n", "windows-1252", "windows-1252")
                        .rows())
                .containsExactly(List.of("Zoë", "a@x.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\": 1}", "Email\n\"a", "Email\nann@example.org\u0000"})
    void what_is_no_csv_is_refused(String text) {
        assertThatThrownBy(() -> preview(text, "utf-8", null)).isInstanceOf(WorkspacesException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8,true,", ",true,", ",false,Email,,Role", "windows-1252,false,,Email"})
    void options_survive_being_stored(String options) {
        String[] parts = options.split(",", 3);
        FileOptions parsed = FileOptions.parse(
                parts[0].isEmpty() ? null : parts[0],
                Boolean.parseBoolean(parts[1]),
                parts[2].isEmpty() ? null : parts[2]);

        assertThat(FileOptions.ofText(parsed.text())).isEqualTo(parsed).isNotEqualTo(FileOptions.NONE);
        assertThat(FileOptions.ofText("")).isEqualTo(FileOptions.ofText(null)).isEqualTo(FileOptions.NONE);
    }

    @Test
    void a_file_without_a_header_needs_to_be_told_what_its_columns_are() {
        FileOptions told = FileOptions.parse(null, false, "Email,,Role", false);

        assertThat(FileOptions.ofText(told.text())).isEqualTo(told);
        assertThat(told).isNotEqualTo(FileOptions.parse(null, false, "Email,,Role"));
        assertThatThrownBy(() -> FileOptions.parse(null, false, null, false)).isInstanceOf(WorkspacesException.class);
    }

    private static FilePreview preview(String text, String charset, @Nullable String asked) throws IOException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        return FilePreview.of(
                new ByteArrayInputStream(bytes), CsvLimits.DEFAULT, FileOptions.parse(asked, false, null));
    }
}
