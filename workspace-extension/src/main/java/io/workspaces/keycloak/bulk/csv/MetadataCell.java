package io.workspaces.keycloak.bulk.csv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses the metadata of a row: one flat JSON object, whose strings may also be in single quotes. Numbers
 * and booleans keep the text they are written in.
 */
final class MetadataCell {
    private static final int MAX_KEYS = 100;
    private static final int MAX_VALUE_LENGTH = 8 << 10;
    private static final int MAX_CELL_LENGTH = 64 << 10;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxTokenCount(2 + 2 * MAX_KEYS)
                    .maxDocumentLength(MAX_CELL_LENGTH)
                    .maxStringLength(MAX_VALUE_LENGTH)
                    .maxNameLength(MAX_VALUE_LENGTH)
                    .maxNumberLength(100)
                    .build())
            .build();

    private MetadataCell() {}

    /**
     * Keys and values in the order of the cell; an empty cell has none.
     *
     * @throws WorkspacesException {@code metadata_invalid} at {@code metadata}; never repeats a value
     */
    public static Map<String, String> parse(String cell) {
        Map<String, String> values = new LinkedHashMap<>();
        patch(cell).forEach((key, value) -> values.put(key, required(value, key)));
        return values;
    }

    /** What {@link #parse} reads again; nothing for no values. */
    static String write(Map<String, String> values) {
        if (values.isEmpty()) {
            return "";
        }
        StringWriter cell = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(cell)) {
            json.writeStartObject();
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cell.toString();
    }

    /** The same for somebody who may have metadata already; null removes a key. */
    static Map<String, @Nullable String> patch(String cell) {
        if (cell.isBlank()) {
            return Map.of();
        }
        try (JsonParser json = JSON.createParser(cell)) {
            return object(json);
        } catch (JsonProcessingException fault) {
            throw invalid(describe(fault));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String required(@Nullable String value, String key) {
        if (value == null) {
            throw noText(key);
        }
        return value;
    }

    private static WorkspacesException noText(String key) {
        return invalid("has no text as the value of '" + shortened(key) + "'");
    }

    private static Map<String, @Nullable String> object(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw invalid("is not a JSON object such as {\"key\": \"value\"}");
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            values.put(key, value(json, key));
        }
        if (json.nextToken() != null) {
            throw invalid("has text after the JSON object");
        }
        return values;
    }

    private static @Nullable String value(JsonParser json, String key) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == null || !token.isScalarValue()) {
            throw noText(key);
        }
        String text = json.getText();
        if (!wellFormed(text) || !wellFormed(key)) {
            throw invalid("has half a character in '" + shortened(key) + "'");
        }
        return text;
    }

    private static boolean wellFormed(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String describe(JsonProcessingException fault) {
        String reason = fault.getOriginalMessage();
        if (reason != null && reason.startsWith("Duplicate field")) {
            return "has the same key twice";
        }
        int column = fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
        return column > 0
                ? "is not a flat JSON object (fault at character " + column + ")"
                : "is not a flat JSON object within the limits";
    }

    private static String shortened(String key) {
        return key.codePoints().limit(64).mapToObj(Character::toString).reduce("", String::concat);
    }

    private static WorkspacesException invalid(String message) {
        return WorkspacesException.violation("metadata", "metadata_invalid", message);
    }
}
