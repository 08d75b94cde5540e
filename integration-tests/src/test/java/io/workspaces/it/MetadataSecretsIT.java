package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("local")
class MetadataSecretsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_value_rests_nowhere_in_clear() throws SQLException {
        String canary = "canary-" + UUID.randomUUID();
        realm.api()
                .update(Map.of("eventsEnabled", true, "adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
        realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
        String member = realm.api()
                .send(
                        "POST",
                        "/workspaces/acme/invitations",
                        Map.of("email", "ada@secrets.example.org", "metadata", Map.of("a", canary)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String metadata = "/workspaces/acme/members/" + member + "/metadata";
        realm.api()
                .send("PATCH", metadata, Map.of("b", canary, "bad/key", canary))
                .expect(400);
        realm.api().send("PATCH", metadata, Map.of("b", canary)).expect(200);
        realm.api().send("POST", metadata + "/b/reveal", Map.of()).expect(200);
        realm.mail().await("ada@secrets.example.org", java.time.Duration.ofSeconds(30));

        String everything = dump(realm.server().database())
                + String.join("\n", realm.server().keycloak().log())
                + realm.mail().mailsTo("ada@secrets.example.org").stream()
                        .map(mail -> mail.text() + mail.html())
                        .toList();
        assertThat(everything).contains("WSP_METADATA");
        for (String spelling : spellings(canary)) {
            assertThat(everything.contains(spelling)).as(spelling).isFalse();
        }
    }

    private static List<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        List<String> all = new ArrayList<>(List.of(secret, hex, hex.toUpperCase(java.util.Locale.ROOT)));
        for (int shift = 0; shift < 3; shift++) {
            // Inside a longer text, base64 has three ways to write the same bytes.
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            all.add(encoded.substring(4, encoded.length() - 4));
        }
        return all;
    }

    private static String dump(Database database) throws SQLException {
        StringBuilder script = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                ResultSet lines = connection.createStatement().executeQuery("SCRIPT")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        return script.toString();
    }
}
