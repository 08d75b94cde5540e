package io.workspaces.keycloak.bulk.csv;

import java.util.EnumMap;
import java.util.Map;

/**
 * One row of a file, with the apostrophes taken off that guard against formulas.
 *
 * @param number as a spreadsheet shows it
 * @param cells the text under each column of the file
 * @param surplus whether there is text outside the columns of the header
 * @param duplicateOf the number of an earlier row with the same address, or 0
 * @param metadataDropped whether its metadata could not be kept, since there is no key to encrypt it
 */
public record CsvRow(
        long number, Map<Column, String> cells, boolean surplus, long duplicateOf, boolean metadataDropped) {
    public CsvRow withDuplicateOf(long earlierRow) {
        return new CsvRow(number, cells, surplus, earlierRow, metadataDropped);
    }

    /** The same row without the metadata that it may have. */
    public CsvRow withoutMetadata() {
        if (cells.getOrDefault(Column.METADATA, "").isBlank()) {
            return this;
        }
        Map<Column, String> rest = new EnumMap<>(cells);
        rest.put(Column.METADATA, "");
        return new CsvRow(number, rest, surplus, duplicateOf, true);
    }

    String text(Column column) {
        return Blanks.strip(cells.getOrDefault(column, ""));
    }

    /** Without the cells, which may hold metadata. */
    @Override
    public String toString() {
        return "CsvRow[" + number + "]";
    }
}
