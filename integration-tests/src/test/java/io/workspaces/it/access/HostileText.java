package io.workspaces.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody should send, but anybody can. */
final class HostileText {
    private static final String PLACE = "the value goes here";

    private static final List<String> BODIES = List.of(
            "", " ", "{", "]", "null", "[]", "[{}]", "\"text\"", "7", "true", "{\"a\":1,\"a\":2}", "[".repeat(20_000));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\r\\nb\\t\\u202e\\ufeff\"",
            "[]",
            "{}",
            "[null]",
            "[[\"a\"]]",
            "[\"\\u0000\"]",
            "{\"a\":{\"b\":[]}}",
            '"' + "x".repeat(100_000) + '"');

    /** For queries and paths, encoded. */
    static final List<String> PARAMETERS = List.of(
            "%00", "a%00b", "%ED%A0%80", "%FF", "%25", "'%22%3B--", "-1", "1e9", "99999999999999999999", "*", ".");

    private HostileText() {}

    /** Bodies that are no JSON or not the one wanted, and the example with each of its values replaced. */
    static Stream<String> bodies(String example) {
        JsonNode body = Json.read(example);
        return Stream.of(
                        BODIES.stream(),
                        Stream.of(example + "x", unknownMember(body)),
                        spoilt(body, body)
                                .flatMap(text -> VALUES.stream().map(value -> text.replace('"' + PLACE + '"', value))))
                .flatMap(texts -> texts);
    }

    private static String unknownMember(JsonNode body) {
        return body instanceof ObjectNode object
                ? Json.write(object.deepCopy().put("no such member", "\u0000"))
                : "[{\"no such member\":1}]";
    }

    /** The whole, once for each value inside the part, which holds the place of another there. */
    private static Stream<String> spoilt(JsonNode whole, JsonNode part) {
        Stream<String> here = Stream.empty();
        if (part instanceof ObjectNode object) {
            List<String> names = object.properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            here = names.stream().flatMap(name -> {
                JsonNode was = object.get(name);
                object.set(name, TextNode.valueOf(PLACE));
                String text = Json.write(whole);
                object.set(name, was);
                return Stream.concat(Stream.of(text), spoilt(whole, was));
            });
        } else if (part instanceof ArrayNode array) {
            here = IntStream.range(0, array.size()).boxed().flatMap(index -> {
                JsonNode was = array.get(index);
                array.set(index, TextNode.valueOf(PLACE));
                String text = Json.write(whole);
                array.set(index, was);
                return Stream.concat(Stream.of(text), spoilt(whole, was));
            });
        }
        return here;
    }
}
