package io.workspaces.keycloak.bulk.csv;

import java.util.EnumMap;
import java.util.Map;

/**
 * One row of a file, with the apostrophes taken off that guard against formulas.
 *
 * @param number as a spreadsheet shows it: the first row of the file, which is the header if it has one, is 1
 * @param cells the text under each column of the file
 * @param surplus whether there is text outside the columns of the header
 * @param duplicateOf the number of an earlier row with the same address, or 0
 * @param metadataDropped whether its metadata could not be kept, since there is no key to encrypt it
 */
public record CsvRow(
        long number, Map<Column, String> cells, boolean surplus, long duplicateOf, boolean metadataDropped) {
    /** A cell that empties a field. */
    private static final String EMPTYING = "-";

    /** Stands for {@link #EMPTYING} in a row, since text that was escaped may read the same; no file has a NUL. */
    public static final String EMPTIED = "\0";

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

    /** What a row keeps of a cell as it stands in the file. */
    static String kept(String cell) {
        return cell.equals(EMPTYING) ? EMPTIED : SafeCell.read(cell);
    }

    /** The cell of a file that is kept as this text. */
    public static String written(String kept) {
        return kept.equals(EMPTIED) ? EMPTYING : SafeCell.write(kept);
    }

    boolean empties(Column column) {
        return cells.getOrDefault(column, "").equals(EMPTIED);
    }

    /** The text of a cell without what surrounds it unseen. */
    public String text(Column column) {
        return empties(column) ? EMPTYING : Blanks.strip(cells.getOrDefault(column, ""));
    }

    /** Without the cells, which may hold metadata. */
    @Override
    public String toString() {
        return "CsvRow[" + number + "]";
    }
}
