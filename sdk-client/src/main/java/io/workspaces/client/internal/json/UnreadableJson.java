package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** The JSON is malformed or has an unexpected structure. The message names the path and never quotes the JSON. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableJson(String message) {
        super(message);
    }

    static UnreadableJson of(JsonProcessingException malformed) {
        String path = malformed instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        return new UnreadableJson(malformed.getClass().getSimpleName() + (path.isEmpty() ? "" : " at " + path));
    }
}
