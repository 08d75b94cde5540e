package io.workspaces.keycloak.api.shared;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.http.HttpResponse;
import org.keycloak.services.cors.Cors;

/** Answers browsers' preflight requests. Such a request has no token yet, so every page gets the answer. */
public final class Preflight {
    private final HttpResponse answer;

    public Preflight(HttpResponse answer) {
        this.answer = answer;
    }

    @OPTIONS
    @Path("{any:.*}")
    public Response tell() {
        Response told = Cors.builder().preflight().allowedMethods("GET").auth().add(Response.ok());
        // Keycloak (26.7) allows only what its configuration lists.
        answer.addHeader(Cors.ACCESS_CONTROL_ALLOW_HEADERS, "If-None-Match, " + RequestId.HEADER);
        return told;
    }
}
