package io.workspaces.localserver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests that follow no redirects. Safe for use by many threads. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** Sends a request without a body. */
    public Answer send(String method, URI uri, Map<String, String> headers) {
        return send(method, uri, headers, BodyPublishers.noBody());
    }

    /** Sends a body that is text or bytes already or a stream, or any object as JSON; null sends none. */
    public Answer send(String method, URI uri, Map<String, String> headers, @Nullable Object body) {
        if (body == null) {
            return send(method, uri, headers, BodyPublishers.noBody());
        }
        if (body instanceof InputStream stream) {
            return send(method, uri, headers, BodyPublishers.ofInputStream(() -> stream));
        }
        if (body instanceof byte[] bytes) {
            return send(method, uri, headers, BodyPublishers.ofByteArray(bytes));
        }
        String text = body instanceof String ready ? ready : Json.write(body);
        return send(method, uri, headers, BodyPublishers.ofString(text));
    }

    /** Posts a form. */
    public Answer postForm(URI uri, Map<String, String> headers, Map<String, String> fields) {
        HttpRequest.Builder request = request("POST", uri, headers, BodyPublishers.ofString(encode(fields)));
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        return send(request.build());
    }

    /** Fields as a query or a form body. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** One value for a query or a path. */
    public static String encode(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private Answer send(String method, URI uri, Map<String, String> headers, BodyPublisher body) {
        return send(request(method, uri, headers, body).build());
    }

    private static HttpRequest.Builder request(
            String method, URI uri, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
