package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fake server says. */
record FakeAnswer(int status, Map<String, String> headers, String body) {
    static FakeAnswer ok(Object value) {
        return json(200, value);
    }

    static FakeAnswer json(int status, Object value) {
        return new FakeAnswer(status, Map.of("Content-Type", "application/json"), Json.text(value));
    }

    static FakeAnswer list(List<?> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", items);
        list.put("total", items.size());
        return ok(list);
    }

    static FakeAnswer empty() {
        return new FakeAnswer(204, Map.of(), "");
    }

    /** With a tag that changes with the state. */
    FakeAnswer tagged(Object state) {
        return header("ETag", tagOf(state));
    }

    static String tagOf(Object state) {
        return "\"" + Integer.toHexString(state.hashCode()) + "\"";
    }

    FakeAnswer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeAnswer(status, more, body);
    }
}
