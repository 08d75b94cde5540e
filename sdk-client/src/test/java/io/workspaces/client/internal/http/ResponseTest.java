package io.workspaces.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.UnreadableResponseException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

class ResponseTest {
    private record Said(HttpHeaders headers, String text) implements HttpResponse<byte[]> {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://test");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private static Response with(Map<String, List<String>> headers) {
        return with(headers, "");
    }

    private static Response with(Map<String, List<String>> headers, String body) {
        return new Response(new Said(HttpHeaders.of(headers, (name, value) -> true), body), "sent");
    }

    private static String requestId(String id, String type, String body) {
        Map<String, List<String>> headers =
                Map.of("Content-Type", List.of(type), id.isEmpty() ? "Date" : "X-Request-Id", List.of(id));
        return String.valueOf(ProblemResponse.of(with(headers, body)).requestId());
    }

    @Test
    void a_failure_has_the_id_that_the_servers_log_has() {
        String problem = "{\"code\":\"internal\",\"requestId\":\"logged\"}";

        // A proxy can put its own id into the header.
        assertThat(requestId("proxy", "application/problem+json", problem)).isEqualTo("logged");
        assertThat(requestId("", "application/problem+json", problem)).isEqualTo("logged");
        assertThat(requestId("logged", "application/json", "{\"error\":\"unknown_error\"}"))
                .isEqualTo("logged");
        assertThat(requestId("", "text/html", "<html></html>")).isEqualTo("sent");
    }

    @Test
    void a_tag_that_a_proxy_made_weak_is_the_servers_strong_one() {
        assertThat(with(Map.of("ETag", List.of("W/\"7\""))).requireEtag()).isEqualTo("\"7\"");
        assertThat(with(Map.of("ETag", List.of("\"7\""))).requireEtag()).isEqualTo("\"7\"");
    }

    @Test
    void a_tag_that_is_missing_is_told_before_a_change_is_made_without_it() {
        assertThatThrownBy(() -> with(Map.of()).requireEtag())
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("ETag");
    }
}
