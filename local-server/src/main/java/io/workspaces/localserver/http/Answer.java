package io.workspaces.localserver.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;

/**
 * What a server answered.
 *
 * @param request method and address, for messages
 */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body);
    }

    /** A header, or an empty string. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The id of what was made: the last part of the Location header, or the body's id. */
    public String createdId() {
        String location = header("Location");
        return location.isEmpty() && !body.isEmpty()
                ? json().path("id").asText()
                : location.substring(location.lastIndexOf('/') + 1);
    }

    /**
     * This answer, if its status is one of those expected.
     *
     * @throws HttpFailure otherwise
     */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new HttpFailure(this);
        }
        return this;
    }
}
