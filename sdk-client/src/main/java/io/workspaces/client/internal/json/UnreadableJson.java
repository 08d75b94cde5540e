package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** JSON that is malformed or not of the expected shape; tells where, never what stands there. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableJson(String message) {
        super(message);
    }

    static UnreadableJson of(JsonProcessingException malformed) {
        String place = malformed instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        return new UnreadableJson(malformed.getClass().getSimpleName() + (place.isEmpty() ? "" : " at " + place));
    }
}
