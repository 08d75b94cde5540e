package io.workspaces.it.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes inputs that nobody would send on purpose; the same seed makes the same ones. */
final class Fuzz {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\uD83D",
            "\uDC00\uD83D",
            "👩‍👩‍👧‍👦",
            "\u202Ea@b.example",
            "İ@İ.example",
            "ß@ß.example",
            "a@" + "b.".repeat(130) + "example",
            "x".repeat(70_000),
            "'; drop table WSP_MEMBER; --",
            "${jndi:ldap://x}",
            "<script>",
            "../../..",
            "%00%ff",
            "=cmd|' /C calc'!A0",
            "null",
            "-1",
            "P-1D",
            "PT9999999999999999999H",
            "\r\nSet-Cookie: a=b",
            "*",
            "app:edit:*",
            "app:".repeat(200),
            "00000000-0000-0000-0000-000000000000");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    Fuzz(long seed) {
        this.random = new Random(seed);
    }

    String text() {
        return random.nextInt(4) > 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : noise(random.nextInt(40));
    }

    private String noise(int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 0x3000).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** A body that began as {@code example}. */
    byte[] body(String example) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(example.getBytes(UTF_8));
            case 1 -> "[".repeat(20_000).getBytes(UTF_8);
            case 2 -> example.substring(0, random.nextInt(example.length() + 1)).getBytes(UTF_8);
            default -> changed(example).getBytes(UTF_8);
        };
    }

    /** The bytes with some of them changed. */
    byte[] bytes(byte[] original) {
        byte[] changed = original.clone();
        for (int i = 0; i <= random.nextInt(5) && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private String changed(String example) {
        JsonNode root = example.isEmpty() ? JSON.objectNode() : Json.read(example);
        JsonNode changed = change(root);
        for (int more = random.nextInt(3); more > 0; more--) {
            changed = change(changed);
        }
        return escaped(Json.write(changed));
    }

    /** Half characters do not survive an encoding, but do so behind a backslash. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder();
        json.chars()
                .forEach(c -> text.append(
                        Character.isSurrogate((char) c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return text.toString();
    }

    private JsonNode change(JsonNode node) {
        if (random.nextInt(4) == 0 || node.isEmpty()) {
            return value();
        }
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = List.copyOf(object.properties());
            Map.Entry<String, JsonNode> one = fields.get(random.nextInt(fields.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(one.getKey());
                case 1 -> object.set(text(), value());
                default -> object.set(one.getKey(), change(one.getValue()));
            }
            return object;
        }
        ArrayNode array = (ArrayNode) node;
        array.set(random.nextInt(array.size()), value());
        return array;
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(Double.MAX_VALUE);
            case 4 -> JSON.arrayNode().add(text()).addNull();
            case 5 -> JSON.objectNode().put(text(), text());
            default -> JSON.textNode(text());
        };
    }
}
