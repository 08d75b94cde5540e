package io.workspaces.keycloak.bulk.csv;

import java.util.Map;

/**
 * One row as it stands in the file, formula guard taken off.
 *
 * @param number as a spreadsheet shows it
 * @param cells the text under each column of the file
 * @param surplus whether there is text outside the columns of the header
 */
public record CsvRow(long number, Map<Column, String> cells, boolean surplus) {
    String text(Column column) {
        return cells.getOrDefault(column, "").strip();
    }

    @Override
    public String toString() {
        return "CsvRow[" + number + "]";
    }
}
