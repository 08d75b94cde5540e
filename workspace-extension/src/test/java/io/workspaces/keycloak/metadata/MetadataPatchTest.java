package io.workspaces.keycloak.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataPatchTest {
    private static List<String> codes(Map<String, ? extends @Nullable Object> members) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(() -> MetadataPatch.ofJson(members))
                .isInstanceOfSatisfying(
                        WorkspacesException.class,
                        e -> e.violations().stream().map(Violation::code).forEach(codes::add));
        return codes;
    }

    @Test
    void a_string_writes_null_removes_and_an_object_says_for_whom() {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("a", "text");
        members.put("b", null);
        members.put("c", Map.of("value", "v", "visibility", "server", "clients", List.of("y", "x")));

        Map<MetadataKey, MetadataChange> changes = MetadataPatch.ofJson(members).changes();

        assertThat(changes)
                .containsEntry(new MetadataKey("a"), MetadataChange.Write.of(MetadataValue.parse("text", "f")))
                .containsEntry(new MetadataKey("b"), new MetadataChange.Remove())
                .containsEntry(
                        new MetadataKey("c"),
                        new MetadataChange.Write(MetadataValue.parse("v", "f"), Visibility.SERVER, List.of("y", "x")));
    }

    @Test
    void null_in_an_object_brings_the_default_back_and_is_no_value() {
        Map<String, @Nullable Object> audience = new HashMap<>();
        audience.put("visibility", null);
        audience.put("clients", null);

        assertThat(MetadataPatch.ofJson(Map.of("k", audience)).changes())
                .containsEntry(new MetadataKey("k"), new MetadataChange.Write(null, Visibility.APP, List.of()));
        assertThat(codes(Map.of("k", Collections.singletonMap("value", null))))
                .containsExactly("metadata_value_invalid");
    }

    @Test
    void anything_but_a_string_is_no_value() {
        for (Object wrong : new Object[] {1, 1.5, true, List.of(), List.of("a")}) {
            assertThat(codes(Map.of("k", wrong))).containsExactly("metadata_value_invalid");
            assertThat(codes(Map.of("k", Map.of("value", wrong)))).containsExactly("metadata_value_invalid");
        }
    }

    @Test
    void each_bad_key_is_named() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("a/b", "v");
        members.put("ok", "v");
        members.put("nested", Map.of("value", "v", "more", "x"));
        members.put("who", Map.of("value", "v", "visibility", "App"));
        members.put("clients", Map.of("value", "v", "clients", "x"));
        members.put("big", "x".repeat(8 * 1024 + 1));

        assertThat(codes(members))
                .containsExactly(
                        "metadata_key_invalid",
                        "unknown_field",
                        "visibility_invalid",
                        "clients_invalid",
                        "metadata_value_too_long");
    }

    @Test
    void two_spellings_of_one_key_are_refused() {
        assertThat(codes(Map.of("gr\u00f6\u00dfe", "1", "gro\u0308\u00dfe", "2")))
                .containsExactly("metadata_key_duplicate");
    }

    @Test
    void the_size_of_a_value_counts_in_bytes() {
        assertThat(MetadataValue.parse("x".repeat(8192), "f").size()).isEqualTo(8192);
        assertThat(MetadataValue.parse("社".repeat(2730), "f").size()).isEqualTo(8190);
        assertThat(codes(Map.of("k", "社".repeat(2731)))).containsExactly("metadata_value_too_long");
    }

    @Test
    void half_a_character_is_no_value() {
        assertThat(codes(Map.of("k", "a\ud83d"))).containsExactly("metadata_value_invalid");
    }

    @Test
    void client_lists_have_limits() {
        assertThat(codes(Map.of("k", Map.of("value", "v", "clients", Collections.nCopies(21, "c")))))
                .containsExactly("clients_invalid");
        assertThat(codes(Map.of("k", Map.of("value", "v", "clients", List.of("a\nb")))))
                .containsExactly("clients_invalid");
        assertThat(codes(Map.of("k", Map.of("value", "v", "clients", List.of(" ")))))
                .containsExactly("clients_invalid");
        assertThat(codes(Map.of("k", Map.of("value", "v", "clients", List.of(1)))))
                .containsExactly("metadata_value_invalid");
    }

    @Test
    void any_json_is_a_patch_or_a_refusal_that_tells_no_value() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            Map<String, @Nullable Object> members = new HashMap<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
                members.put(random.nextBoolean() ? "key" + k : "k/" + k, anything(random, 0));
            }
            try {
                assertThat(MetadataPatch.ofJson(members).toString()).doesNotContain("canary");
            } catch (WorkspacesException refused) {
                assertThat(refused.code().status()).isEqualTo(400);
                assertThat(refused.getMessage() + refused.violations()).doesNotContain("canary");
            }
        }
    }

    private static @Nullable Object anything(Random random, int depth) {
        String[] texts = {"canary", "server", "app", "canary\ud800", ""};
        return switch (random.nextInt(depth > 2 ? 4 : 6)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> texts[random.nextInt(texts.length)];
            case 4 -> Arrays.asList(anything(random, depth + 1), anything(random, depth + 1));
            default -> {
                Map<String, @Nullable Object> object = new HashMap<>();
                for (String name : List.of("value", "visibility", "clients", "more")) {
                    if (random.nextInt(3) > 0) {
                        object.put(name, anything(random, depth + 1));
                    }
                }
                yield object;
            }
        };
    }
}
