package io.workspaces.client.testing;

import com.sun.net.httpserver.HttpExchange;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to the fake server.
 *
 * @param raw the body, with one character for each byte
 */
record FakeRequest(
        String method, String rawPath, Map<String, String> query, Map<String, List<String>> headers, String raw) {
    static FakeRequest of(HttpExchange exchange) throws IOException {
        return new FakeRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(decode(pair.substring(0, Math.max(equals, 0))), decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> segments() {
        return Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** The id that the caller gave, or a new one. */
    String id() {
        return header("X-Request-Id")
                .filter(id -> id.matches("[A-Za-z0-9._:/+=-]{1,128}"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Rejects a change if the state has changed since it was read. */
    void requireMatch(Object state) {
        List<String> seen = Arrays.asList(header("If-Match").orElse("*").split(" *, *", -1));
        if (!seen.contains("*") && !seen.contains(FakeResponse.etagOf(state))) {
            throw ProblemException.of(412, "precondition_failed", "Somebody else has changed it");
        }
    }

    String bearer() {
        return header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .orElseThrow(ProblemException::unauthorized);
    }

    byte[] body() {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    <T> T json(Class<T> type) {
        try {
            return Json.read(body(), type);
        } catch (UnreadableJson e) {
            throw ProblemException.of(400, "invalid_request", "the body is invalid: " + e.getMessage());
        }
    }
}
