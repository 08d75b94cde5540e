package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a file to download: comma, CRLF, quotes where needed, every cell safe from formulas. */
public final class CsvOutput {
    private final CSVPrinter printer;

    public CsvOutput(Appendable target, List<String> header) throws IOException {
        printer = new CSVPrinter(target, CSVFormat.RFC4180);
        row(header);
    }

    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCell::write).toList());
    }

    /** Writes cells of a row as they came. */
    public void kept(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvRow::written).toList());
    }
}
