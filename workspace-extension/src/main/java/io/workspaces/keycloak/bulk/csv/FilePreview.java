package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file and its first rows, for people who say which column is which.
 *
 * @param rows the cells of the first rows, cut
 * @param known the titles that columns can have
 */
public record FilePreview(
        String charset, String delimiter, List<Title> columns, List<List<String>> rows, List<String> known) {
    private static final int MAX_ROWS = 5;
    private static final int MAX_COLUMNS = 200;

    /**
     * @param title as it stands in the file, cut
     * @param column the title of the column that it is, or null if it is unknown
     */
    public record Title(String title, @Nullable String column) {}

    /**
     * Reads no more of the file than it shows.
     *
     * @throws WorkspacesException {@code csv_invalid} if the file is no CSV
     */
    public static FilePreview of(InputStream bytes, CsvLimits limits, FileOptions options) throws IOException {
        Records records = Records.open(bytes, limits, options.charset());
        List<Title> titles = CsvFile.titles(records).stream()
                .limit(MAX_COLUMNS)
                .map(FilePreview::title)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row = records.next(); row != null && rows.size() < MAX_ROWS; row = records.next()) {
            rows.add(row.stream()
                    .limit(titles.size())
                    .map(cell -> Limits.shown(Blanks.strip(cell)))
                    .toList());
        }
        return new FilePreview(
                records.charset().name().toLowerCase(Locale.ROOT),
                String.valueOf(records.delimiter()),
                titles,
                rows,
                Column.titles());
    }

    private static Title title(String cell) {
        return new Title(
                Shown.text(cell), Column.titled(cell).map(Column::title).orElse(null));
    }
}
