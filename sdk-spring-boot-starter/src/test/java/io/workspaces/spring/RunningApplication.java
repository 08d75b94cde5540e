package io.workspaces.spring;

import io.workspaces.client.testing.FakeWorkspaces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An application on a port of its own. */
record RunningApplication(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static RunningApplication start(Class<?> application, FakeWorkspaces server, String... properties) {
        SpringApplication starting = new SpringApplication(application);
        starting.setDefaultProperties(Map.of(
                "server.port", 0,
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "off",
                "workspaces.realm", server.realm()));
        String[] arguments = Arrays.stream(properties).map("--"::concat).toArray(String[]::new);
        return new RunningApplication(starting.run(arguments));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> as(String token, String path) throws IOException, InterruptedException {
        return get(path, "Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        context.close();
    }
}
