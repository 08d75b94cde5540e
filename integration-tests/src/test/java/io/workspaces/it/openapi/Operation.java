package io.workspaces.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the description.
 *
 * @param access what the caller must be allowed
 * @param needs what must be there beside the ids of the path, or empty
 * @param pathExamples of each part of the path an example
 * @param queryExamples of each required parameter an example
 * @param queries names of all parameters in the query
 * @param responses schemas by status and media type
 */
public record Operation(
        String id,
        String method,
        String path,
        Set<String> doors,
        String access,
        String needs,
        Map<String, String> pathExamples,
        Map<String, String> queryExamples,
        Set<String> queries,
        Body body,
        Map<String, Map<String, JsonNode>> responses) {

    /** The example of a request's body. */
    public record Body(String type, String example) {
        static final Body NONE = new Body("", "");

        public boolean isEmpty() {
            return type.isEmpty();
        }
    }

    /** The same with another body, for which the caller must be allowed something else. */
    Operation of(String otherAccess, String example) {
        return new Operation(
                id,
                method,
                path,
                doors,
                otherAccess,
                needs,
                pathExamples,
                queryExamples,
                queries,
                new Body(body.type(), example),
                responses);
    }

    public boolean changes() {
        return !method.equals("GET");
    }
}
