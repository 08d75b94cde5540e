package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.UnreadableResponseException;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Tagged;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The response to one request. */
public final class Response {
    private final HttpResponse<byte[]> response;
    private final String requestId;

    Response(HttpResponse<byte[]> response, String requestId) {
        this.response = response;
        this.requestId = response.headers().firstValue(Transport.REQUEST_ID).orElse(requestId);
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    String requestId() {
        return requestId;
    }

    byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Reads the body as a value. The status has already been checked. */
    public <T> T read(Class<T> type) {
        return readable(body -> Json.read(body, type));
    }

    /** Reads the body as a value, with its ETag. */
    public <T> Tagged<T> readTagged(Class<T> type) {
        return new Tagged<>(read(type), requireEtag());
    }

    /** Returns the strong ETag. The server sends strong ETags, but proxies that compress responses make them weak. */
    public Optional<String> etag() {
        return header("ETag").map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    public String requireEtag() {
        return etag().orElseThrow(() -> unreadable("it has no ETag", null));
    }

    /** Reads the body as a page of values. */
    public <T> Page<T> readPage(Class<T> type) {
        return readable(body -> Json.readPage(body, type));
    }

    private <T> T readable(Function<byte[], T> reading) {
        try {
            return reading.apply(response.body());
        } catch (UnreadableJson e) {
            throw unreadable(e.getMessage(), e);
        }
    }

    private WorkspacesException unreadable(@Nullable String fault, @Nullable UnreadableJson e) {
        String detail = "the response does not match the API description: " + fault;
        Problem problem = new Problem(status(), "unreadable_response", detail, requestId, List.of(), null, null);
        return new UnreadableResponseException(problem, e);
    }
}
