package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of an uploaded file, read one after the other. */
public final class CsvFile implements Iterator<CsvRow> {
    /** The file that shows people how to write one. */
    public static final String SAMPLE = """
            Full Name,Email,Role,Groups,Metadata
            William Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1', 'key2': 'value2'}"
            """;

    private final Records records;
    private final Header header;
    private final int limit;
    private int rows;
    private @Nullable CSVRecord upcoming;

    private CsvFile(Records records, int limit, FileOptions options) {
        this.records = records;
        this.limit = limit;
        this.header = Header.of(options.header() ? titles(records).toList() : options.titles(), options);
        this.upcoming = records.next();
    }

    /**
     * Reads the header, if there is one. The stream stays the caller's to close.
     *
     * @throws WorkspacesException {@code csv_invalid} with row and column, the names of the faulty columns or the kind
     *     of a file that is no CSV; {@code too_large}; so do {@link #hasNext} and {@link #next}
     */
    public static CsvFile open(InputStream bytes, CsvLimits limits, FileOptions options) throws IOException {
        return new CsvFile(Records.open(bytes, limits, options.charset()), limits.rows(), options);
    }

    static CSVRecord titles(Records records) {
        CSVRecord first = records.next();
        if (first == null) {
            throw WorkspacesException.of(
                    ErrorCode.CSV_INVALID, "The file has no header; write the names of the columns in the first line");
        }
        return first;
    }

    /** The columns that the file has. */
    public Set<Column> columns() {
        return header.columns();
    }

    /** The titles of columns that are left out, the first of them. */
    public List<String> leftOut() {
        return header.leftOut();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public CsvRow next() {
        CSVRecord row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        if (++rows > limit) {
            throw CsvFault.tooLarge("The file has more than " + limit + " rows");
        }
        upcoming = records.next();
        return new CsvRow(row.getRecordNumber(), header.cells(row.size(), row::get), surplus(row), 0, false);
    }

    private boolean surplus(CSVRecord row) {
        for (int i = 0; i < row.size(); i++) {
            if (!header.knows(i) && !Blanks.strip(row.get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
