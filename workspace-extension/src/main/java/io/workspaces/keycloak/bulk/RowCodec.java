package io.workspaces.keycloak.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes rows as bytes and reads them: a JSON array of numbers, flags and cells for each. */
final class RowCodec {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final Column[] COLUMNS = Column.values();

    private RowCodec() {}

    static byte[] write(List<CsvRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (CsvRow row : rows) {
                write(json, row);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, CsvRow row) throws IOException {
        json.writeStartArray();
        json.writeNumber(row.number());
        json.writeNumber(row.duplicateOf());
        json.writeBoolean(row.metadataDropped());
        json.writeBoolean(row.surplus());
        for (Map.Entry<Column, String> cell : row.cells().entrySet()) {
            json.writeNumber(cell.getKey().ordinal());
            json.writeString(cell.getValue());
        }
        json.writeEndArray();
    }

    static List<CsvRow> read(byte[] bytes) {
        List<CsvRow> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                rows.add(row(json));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static CsvRow row(JsonParser json) throws IOException {
        long number = json.nextLongValue(0);
        long duplicateOf = json.nextLongValue(0);
        boolean metadataDropped = Boolean.TRUE.equals(json.nextBooleanValue());
        boolean surplus = Boolean.TRUE.equals(json.nextBooleanValue());
        Map<Column, String> cells = new EnumMap<>(Column.class);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cells.put(COLUMNS[json.getIntValue()], json.nextTextValue());
        }
        return new CsvRow(number, cells, surplus, duplicateOf, metadataDropped);
    }
}
