package io.workspaces.keycloak.api.shared;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers in JSON that no cache keeps. */
public final class Answers {
    private Answers() {}

    public static Response ok(Object representation) {
        return json(200, representation).build();
    }

    /** For what can be changed: with the tag that {@code If-Match} takes. */
    public static Response tagged(int status, Object representation, String tag) {
        return json(status, representation)
                .header("ETag", EntityTag.quoted(tag))
                .build();
    }

    public static Response created(Object representation) {
        return json(201, representation).build();
    }

    public static Response accepted(Object representation) {
        return json(202, representation).build();
    }

    public static Response noContent() {
        return Response.noContent().build();
    }

    /** For answers with further headers. */
    public static Response.ResponseBuilder json(int status, Object representation) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .entity(Json.write(representation));
    }
}
