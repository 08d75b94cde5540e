package io.workspaces.it.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkUploadIT {
    private static final int TWELVE_MIB = 12 << 20;
    private static final int LOST = 0;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_file_above_the_limit_of_a_body_goes_in_parts() {
        BulkApi acme = BulkApi.into(realm.api(), "parts");
        byte[] file = large();
        assertThat(Waiting.until(BulkApi.PATIENCE, () -> status(acme, file), status -> status != LOST))
                .isEqualTo(413);

        JsonNode upload = begin(acme, file.length, sha256(file)).expect(201).json();
        sendParts(acme, upload, file);
        JsonNode checked = acme.ended(acme.send("POST", "/bulk-invitations?dryRun=true&upload=" + id(upload), null)
                .expect(202)
                .json());

        assertThat(checked.path("fileName").asText()).isEqualTo("large.csv");
        assertThat(checked.at("/rows/total").asInt()).isEqualTo(400);
        assertThat(checked.at("/rows/failed").asInt()).isEqualTo(400);
        assertThat(acme.send("POST", "/bulk-invitations?dryRun=true&upload=" + id(upload), null)
                        .expect(202)
                        .createdId())
                .isEqualTo(checked.path("id").asText());
        assertThat(acme.send("POST", "/bulk-invitations?upload=" + id(upload), null)
                        .status())
                .isEqualTo(422);
        assertThat(acme.send("POST", "/bulk-invitations?upload=no-such-upload", null)
                        .status())
                .isEqualTo(404);
    }

    /** Keycloak answers without reading the body and closes the connection: the answer can be lost on its way. */
    private static int status(BulkApi workspace, byte[] file) {
        try {
            return workspace.post(file, "").status();
        } catch (UncheckedIOException lost) {
            return LOST;
        }
    }

    @Test
    void parts_with_a_wrong_checksum_or_size_are_refused_and_can_be_sent_again() {
        BulkApi acme = BulkApi.into(realm.api(), "again");
        byte[] file = People.csv(0, 3, "again.example.org").getBytes(UTF_8);
        byte[] wrong = file.clone();
        wrong[wrong.length - 5]++;
        JsonNode upload = begin(acme, file.length, sha256(file)).expect(201).json();
        String part = "/uploads/" + id(upload) + "/1";
        Map<String, String> digest = Map.of("Content-Digest", digest(file), "Content-Type", "application/octet-stream");

        assertThat(acme.send("PUT", part, wrong, digest).status()).isEqualTo(400);
        assertThat(acme.send("PUT", part, Arrays.copyOf(file, 20)).status()).isEqualTo(400);
        acme.send("PUT", part, wrong).expect(204);
        Answer mismatch = acme.send("POST", "/bulk-invitations?upload=" + id(upload), null);
        assertThat(mismatch.status()).isEqualTo(400);
        assertThat(mismatch.json().at("/violations/0/code").asText()).isEqualTo("checksum_mismatch");
        acme.send("PUT", part, file, digest).expect(204);
        JsonNode done = acme.ended(acme.send("POST", "/bulk-invitations?upload=" + id(upload), null)
                .expect(202)
                .json());

        assertThat(done.at("/rows/invited").asInt()).isEqualTo(3);
        assertThat(acme.get("/bulk-invitations").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void too_much_is_refused_early() {
        BulkApi acme = BulkApi.into(realm.api(), "much");

        assertThat(begin(acme, (50L << 20) + 1, "0".repeat(64)).status()).isEqualTo(413);
        Answer rows = acme.post("Email\n" + "a@b.example\n".repeat(100_001), "");
        assertThat(rows.status()).isEqualTo(413);
        assertThat(rows.json().path("code").asText()).isEqualTo("too_large");
        Answer row = acme.post("Email,Metadata\na@b.example," + "x".repeat(65 << 10), "");
        assertThat(row.status()).isEqualTo(400);
        assertThat(row.json().path("code").asText()).isEqualTo("csv_invalid");
        assertThat(acme.get("/bulk-invitations").path("total").asInt()).isZero();
    }

    /** Each row is just below the limit of a row. */
    private static byte[] large() {
        String filler = "x".repeat(TWELVE_MIB / 400);
        StringBuilder csv = new StringBuilder("Email,Metadata\n");
        for (int row = 0; row < 400; row++) {
            csv.append(row).append("@large.example.org,{'k': '").append(filler).append("'}\n");
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static Answer begin(BulkApi acme, long size, String sha256) {
        return acme.send("POST", "/uploads", Map.of("fileName", "large.csv", "size", size, "sha256", sha256));
    }

    private static void sendParts(BulkApi acme, JsonNode upload, byte[] file) {
        int size = upload.path("partSize").asInt();
        for (int part = 1; part <= upload.path("parts").asInt(); part++) {
            byte[] bytes = Arrays.copyOfRange(file, (part - 1) * size, Math.min(file.length, part * size));
            acme.send(
                            "PUT",
                            "/uploads/" + id(upload) + "/" + part,
                            bytes,
                            Map.of("Content-Type", "application/octet-stream", "Content-Digest", digest(bytes)))
                    .expect(204);
        }
    }

    private static String id(JsonNode upload) {
        return upload.path("id").asText();
    }

    private static String digest(byte[] bytes) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash(bytes)) + ":";
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(hash(bytes));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
