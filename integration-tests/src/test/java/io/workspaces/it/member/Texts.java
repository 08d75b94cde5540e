package io.workspaces.it.member;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The texts of a JSON array. */
public final class Texts {
    private Texts() {}

    public static List<String> of(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
