package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of an uploaded file, read one after the other. Never holds more than a row and a buffer. */
public final class CsvFile implements Iterator<CsvRow> {
    /** The file that shows people how to write one. */
    public static final String SAMPLE = """
            Full Name,Email,Role,Groups,Metadata
            William Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1', 'key2': 'value2'}"
            """;

    /** The most rows that a spreadsheet saves; limits the work that empty rows make. */
    private static final int MAX_SHEET_LENGTH = 1 << 20;

    private final Iterator<CSVRecord> records;
    private final Header header;
    private final int limit;
    private int rows;
    private @Nullable CSVRecord upcoming;

    private CsvFile(Iterator<CSVRecord> records, int limit) {
        this.records = records;
        this.limit = limit;
        CSVRecord first = nextFilled(records);
        if (first == null) {
            throw WorkspacesException.of(ErrorCode.CSV_INVALID, "The file has no header");
        }
        this.header = Header.of(first.toList());
        this.upcoming = nextFilled(records);
    }

    /**
     * Reads the header. The stream stays the caller's to close.
     *
     * @throws WorkspacesException {@code csv_invalid} with row and column or the names of the faulty
     *     columns, {@code too_large}; so do {@link #hasNext} and {@link #next}
     */
    public static CsvFile open(InputStream bytes, CsvLimits limits) throws IOException {
        BufferedReader text = new BufferedReader(DecodedText.of(new LimitedInput(bytes, limits.bytes())));
        char delimiter = Delimiter.of(text, limits.rowBytes());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        CheckedText checked = new CheckedText(text, delimiter, limits.rowBytes());
        return new CsvFile(CSVParser.parse(checked, format).iterator(), limits.rows());
    }

    /** The columns that the file has. */
    public Set<Column> columns() {
        return header.columns();
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
        upcoming = nextFilled(records);
        return new CsvRow(row.getRecordNumber(), header.cells(row.size(), row::get), surplus(row), 0, false);
    }

    private boolean surplus(CSVRecord row) {
        for (int i = 0; i < row.size(); i++) {
            if (!header.knows(i) && !row.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CSVRecord nextFilled(Iterator<CSVRecord> records) {
        while (records.hasNext()) {
            CSVRecord row = records.next();
            if (row.getRecordNumber() > MAX_SHEET_LENGTH) {
                throw CsvFault.tooLarge("The file has more than " + MAX_SHEET_LENGTH + " lines, empty ones included");
            }
            if (!row.stream().allMatch(String::isBlank)) {
                return row;
            }
        }
        return null;
    }
}
