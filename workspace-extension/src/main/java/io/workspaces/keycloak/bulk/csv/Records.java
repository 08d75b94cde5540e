package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they stand in it, but for empty ones. Never holds more than a row and a buffer. */
record Records(Charset charset, char delimiter, Iterator<CSVRecord> all) {
    /** The most rows that a spreadsheet saves; limits the work that empty rows make. */
    private static final int MAX_SHEET_LENGTH = 1 << 20;

    static Records open(InputStream bytes, CsvLimits limits, @Nullable FileCharset charset) throws IOException {
        DecodedText text = DecodedText.of(new LimitedInput(bytes, limits.bytes()), charset);
        char delimiter = Delimiter.of(text.reader(), limits.rowBytes());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        CheckedText checked = new CheckedText(text.reader(), delimiter, limits.rowBytes());
        return new Records(
                text.charset(), delimiter, CSVParser.parse(checked, format).iterator());
    }

    @Nullable
    CSVRecord next() {
        while (all.hasNext()) {
            CSVRecord row = all.next();
            if (row.getRecordNumber() > MAX_SHEET_LENGTH) {
                throw CsvFault.tooLarge("The file has more than " + MAX_SHEET_LENGTH + " lines, empty ones included");
            }
            if (!row.stream().allMatch(cell -> Blanks.strip(cell).isEmpty())) {
                return row;
            }
        }
        return null;
    }
}
