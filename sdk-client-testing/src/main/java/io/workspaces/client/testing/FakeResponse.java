package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response of the fake server. */
record FakeResponse(int status, Map<String, String> headers, String body) {
    static FakeResponse ok(Object value) {
        return json(200, value);
    }

    static FakeResponse json(int status, Object value) {
        return new FakeResponse(status, Map.of("Content-Type", "application/json"), Json.text(value));
    }

    static FakeResponse list(List<?> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", items);
        list.put("total", items.size());
        return ok(list);
    }

    static FakeResponse empty() {
        return new FakeResponse(204, Map.of(), "");
    }

    /** Adds an ETag that changes with the state. */
    FakeResponse tagged(Object state) {
        return header("ETag", etagOf(state));
    }

    static String etagOf(Object state) {
        return "\"" + Integer.toHexString(state.hashCode()) + "\"";
    }

    /** Names the request that this answers, as the server does. */
    FakeResponse of(String requestId) {
        boolean problem = "application/problem+json".equals(headers.get("Content-Type"));
        String named = problem
                ? body.substring(0, body.lastIndexOf('}')) + ",\"requestId\":" + Json.text(requestId) + "}"
                : body;
        return new FakeResponse(status, headers, named).header("X-Request-Id", requestId);
    }

    FakeResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeResponse(status, more, body);
    }
}
