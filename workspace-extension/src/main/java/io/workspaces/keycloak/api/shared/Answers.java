package io.workspaces.keycloak.api.shared;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes JSON answers that no cache may store. */
public final class Answers {
    private Answers() {}

    public static Response ok(Object representation) {
        return json(200, representation).build();
    }

    /** An answer with an entity tag, for resources that can be changed with {@code If-Match}. */
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

    /** A builder, for answers with further headers. */
    public static Response.ResponseBuilder json(int status, Object representation) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .entity(Json.write(representation));
    }
}
