package io.workspaces.keycloak.bulk.jpa;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.workspaces.keycloak.bulk.FieldChange;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.bulk.RowVerdict;
import io.workspaces.keycloak.bulk.RowVerdict.Basis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Verdicts as bytes: a JSON array of row, address, outcome, code and message for each; in an update also the member, the
 * basis, and three texts for each field.
 */
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
                writeUpdate(json, verdict);
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeUpdate(JsonGenerator json, RowVerdict verdict) throws IOException {
        Basis basis = verdict.basis();
        if (verdict.memberId() == null) {
            return;
        }
        json.writeString(verdict.memberId());
        json.writeString(basis == null ? null : basis.fingerprint());
        json.writeBoolean(basis != null && basis.takesAdmin());
        for (FieldChange change : verdict.changes()) {
            json.writeString(change.field());
            json.writeString(change.before());
            json.writeString(change.after());
        }
    }

    static List<RowVerdict> read(byte[] bytes) {
        List<RowVerdict> verdicts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                verdicts.add(verdict(json));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return verdicts;
    }

    private static RowVerdict verdict(JsonParser json) throws IOException {
        long row = json.nextLongValue(0);
        String email = json.nextTextValue();
        RowOutcome outcome = RowOutcome.valueOf(json.nextTextValue());
        String code = json.nextTextValue();
        String message = json.nextTextValue();
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return new RowVerdict(row, email, outcome, code, message, null, List.of(), null);
        }
        String member = json.getText();
        String fingerprint = json.nextTextValue();
        boolean takesAdmin = Boolean.TRUE.equals(json.nextBooleanValue());
        List<FieldChange> changes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            changes.add(new FieldChange(json.getText(), json.nextTextValue(), json.nextTextValue()));
        }
        Basis basis = fingerprint == null ? null : new Basis(fingerprint, takesAdmin);
        return new RowVerdict(row, email, outcome, code, message, member, changes, basis);
    }
}
