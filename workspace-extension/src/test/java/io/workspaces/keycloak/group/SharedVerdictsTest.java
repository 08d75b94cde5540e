package io.workspaces.keycloak.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Server and SDK judge alike: what the file says is what the server answers here, and a test of the SDK
 * answers the same from the union alone.
 */
class SharedVerdictsTest {
    private static final Path FILE = Path.of("..", "sdk-client", "src", "test", "resources", "verdicts.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS = List.of(
            "app:create",
            "app:view:a",
            "app:view:*",
            "app:edit:a",
            "app:edit:*",
            "app:view:a app:hide:a",
            "app:view:* app:hide:*",
            "app:view:* app:hide:a",
            "app:view:b app:hide:b app:delete",
            "data-source:use:a",
            "data-source:configure:*");
    private static final List<String> QUESTIONS = List.of(
            "app:create",
            "app:create a",
            "app:delete",
            "app:view",
            "app:view a",
            "app:view b",
            "app:edit",
            "app:edit a",
            "app:edit b",
            "app:hide",
            "app:hide a",
            "app:hide b",
            "data-source:use a",
            "data-source:configure",
            "data-source:configure b",
            "rocket:launch");

    @Test
    void the_server_answers_as_the_file_says() throws IOException {
        assertThat(JSON.readTree(Files.readString(FILE))).isEqualTo(verdicts());
    }

    private static JsonNode verdicts() {
        ArrayNode verdicts = JSON.createArrayNode();
        for (String one : GROUPS) {
            verdicts.add(verdict(one));
            GROUPS.stream()
                    .filter(other -> other.compareTo(one) > 0)
                    .forEach(other -> verdicts.add(verdict(one + " / " + other)));
        }
        return verdicts;
    }

    private static ObjectNode verdict(String groups) {
        EffectivePermissions permissions = Permissions.effective(groups);
        ObjectNode verdict = JSON.createObjectNode().put("groups", groups);
        verdict.set("permissions", texts(permissions.union().flags().stream()));
        ObjectNode access = verdict.putObject("access");
        permissions.union().access().forEach((type, entries) -> access.set(type, texts(entries.stream())));
        verdict.set("allowed", texts(QUESTIONS.stream().filter(question -> allows(permissions, question))));
        verdict.set("refused", texts(QUESTIONS.stream().filter(question -> !allows(permissions, question))));
        return verdict;
    }

    private static boolean allows(EffectivePermissions permissions, String question) {
        String[] words = question.split(" ", -1);
        return !permissions
                .allowing(words[0], words.length > 1 ? words[1] : null)
                .isEmpty();
    }

    private static ArrayNode texts(Stream<String> all) {
        ArrayNode texts = JSON.createArrayNode();
        all.forEach(texts::add);
        return texts;
    }
}
