package io.workspaces.client.internal.http;

import io.workspaces.client.internal.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A request without its token. Immutable. */
public final class Request {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final BodyPublisher body;
    private final boolean idempotent;

    private Request(String method, URI uri, Map<String, String> headers, BodyPublisher body, boolean idempotent) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.idempotent = idempotent;
    }

    public static Request of(String method, URI uri) {
        return new Request(method, uri, Map.of(), BodyPublishers.noBody(), IDEMPOTENT.contains(method));
    }

    public static Request get(URI uri) {
        return of("GET", uri);
    }

    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, uri, more, body, idempotent);
    }

    /**
     * Adds {@code If-Match}, unless the ETag is empty. Such a request is not idempotent: if the response is lost,
     * the first attempt may have succeeded and outdated the ETag.
     */
    public Request ifMatch(String tag) {
        if (tag.isEmpty()) {
            return this;
        }
        Request tagged = header("If-Match", tag);
        return new Request(method, uri, tagged.headers, body, false);
    }

    public Request json(Object value) {
        return body("application/json", BodyPublishers.ofByteArray(Json.write(value)));
    }

    public Request body(String contentType, BodyPublisher content) {
        Request typed = header("Content-Type", contentType);
        return new Request(method, uri, typed.headers, content, idempotent);
    }

    public Request form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(encode(name) + "=" + encode(value)));
        return body("application/x-www-form-urlencoded", BodyPublishers.ofString(form.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Marks a POST request as safe to repeat. */
    public Request markIdempotent() {
        return new Request(method, uri, headers, body, true);
    }

    String method() {
        return method;
    }

    String path() {
        return uri.getPath();
    }

    boolean isIdempotent() {
        return idempotent;
    }

    /** If such a request is repeated, and the second response is that there is no such thing, the first one worked. */
    boolean isDeletion() {
        return method.equals("DELETE");
    }

    HttpRequest.Builder toHttp() {
        HttpRequest.Builder http = HttpRequest.newBuilder(uri).method(method, body);
        headers.forEach(http::setHeader);
        return http;
    }

    @Override
    public String toString() {
        return method + " " + path();
    }
}
