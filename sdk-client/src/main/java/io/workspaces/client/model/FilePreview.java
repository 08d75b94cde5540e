package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file and its first rows.
 *
 * @param charset the encoding
 * @param delimiter what separates the cells
 * @param columns the columns from the left
 * @param rows the cells of the first rows, cut
 * @param known the titles that columns can have
 */
public record FilePreview(
        String charset, String delimiter, List<Title> columns, List<List<String>> rows, List<String> known) {
    /**
     * The title of a column.
     *
     * @param title as it stands in the file, cut
     * @param column the known title that it is, or null
     */
    public record Title(String title, @Nullable String column) {}
}
