package io.workspaces.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.UnreadableResponseException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

class ResponseTest {
    private record Said(HttpHeaders headers) implements HttpResponse<byte[]> {
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
            return new byte[0];
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
        return new Response(new Said(HttpHeaders.of(headers, (name, value) -> true)), "request");
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
