package io.workspaces.it.access;

import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A caller at a door.
 *
 * @param base the door's address
 * @param token empty for none
 */
record Requests(Http http, String base, String token) {
    /** The same for all, so that answers which are to be alike are alike in everything. */
    static final String ID = "access-table";

    Answer send(String method, String path, Object body, String type) {
        return send(method, path, body, type, Map.of());
    }

    Answer send(String method, String path, Object body, String type, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("X-Request-Id", ID);
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        return http.send(method, URI.create(base + path), headers, type.isEmpty() ? null : body);
    }
}
