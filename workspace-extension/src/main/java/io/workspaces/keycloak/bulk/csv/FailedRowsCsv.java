package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rows as they came, under the columns they came with, to be mended and uploaded again. */
public final class FailedRowsCsv {
    private final List<Column> columns;
    private final CsvOutput output;

    public FailedRowsCsv(Appendable target, Set<Column> columns) throws IOException {
        this.columns = List.copyOf(EnumSet.copyOf(columns));
        output = new CsvOutput(target, this.columns.stream().map(Column::title).toList());
    }

    public void row(CsvRow row) throws IOException {
        output.row(columns.stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .toList());
    }
}
