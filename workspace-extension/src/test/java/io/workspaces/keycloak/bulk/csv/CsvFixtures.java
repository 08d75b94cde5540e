package io.workspaces.keycloak.bulk.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

final class CsvFixtures {
    private CsvFixtures() {}

    static List<CsvRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8), CsvLimits.DEFAULT);
    }

    static List<CsvRow> rows(byte[] bytes, CsvLimits limits) {
        return rows(bytes, limits, FileOptions.NONE);
    }

    static List<CsvRow> rows(byte[] bytes, CsvLimits limits, FileOptions options) {
        try {
            CsvFile file = CsvFile.open(new ByteArrayInputStream(bytes), limits, options);
            List<CsvRow> rows = new ArrayList<>();
            file.forEachRemaining(rows::add);
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<ParsedRow> parsed(String text) {
        return rows(text).stream()
                .map(row -> RowParser.parse(row, ZoneOffset.UTC))
                .toList();
    }
}
