package io.workspaces.keycloak.bulk.jpa;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.bulk.RowVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Verdicts as bytes: a JSON array of row, address, outcome, code and message for each. */
final class VerdictCodec {
    private static final JsonFactory JSON = new JsonFactory();

    private VerdictCodec() {}

    static byte[] write(List<RowVerdict> verdicts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (RowVerdict verdict : verdicts) {
                json.writeStartArray();
                json.writeNumber(verdict.row());
                json.writeString(verdict.email());
                json.writeString(verdict.outcome().name());
                json.writeString(verdict.code());
                json.writeString(verdict.message());
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<RowVerdict> read(byte[] bytes) {
        List<RowVerdict> verdicts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                verdicts.add(new RowVerdict(
                        json.nextLongValue(0),
                        json.nextTextValue(),
                        RowOutcome.valueOf(json.nextTextValue()),
                        json.nextTextValue(),
                        json.nextTextValue()));
                json.nextToken();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return verdicts;
    }
}
