package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.UnreadableAnswerException;
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

/** What the server said to one request. */
public final class Answer {
    private final HttpResponse<byte[]> response;
    private final String requestId;

    Answer(HttpResponse<byte[]> response, String requestId) {
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

    public byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as one value; the caller has made sure of success. */
    public <T> T read(Class<T> type) {
        return readable(body -> Json.read(body, type));
    }

    /** The body as one value, with its tag. */
    public <T> Tagged<T> readTagged(Class<T> type) {
        return new Tagged<>(read(type), requireTag());
    }

    /** The server's tags are strong; proxies that compress answers make weak ones of them. */
    public Optional<String> tag() {
        return header("ETag").map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    public String requireTag() {
        return tag().orElseThrow(() -> unreadable("it has no ETag", null));
    }

    /** The body as a page of values. */
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
        String detail = "the answer is not what the contract says: " + fault;
        Problem problem = new Problem(status(), "unreadable_answer", detail, requestId, List.of(), null, null);
        return new UnreadableAnswerException(problem, e);
    }
}
