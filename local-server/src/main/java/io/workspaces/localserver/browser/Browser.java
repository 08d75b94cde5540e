package io.workspaces.localserver.browser;

import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One person's browser: cookies, redirects, forms. A redirect to another server than the ones it
 * knows is not followed but is the page where the journey ended, as an app's redirect URI is.
 */
public final class Browser {
    private static final int MOST_REDIRECTS = 25;

    private final LocalhostCookies cookies = new LocalhostCookies();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String known;

    /**
     * @param server the base address of the Keycloak it visits
     */
    public Browser(URI server) {
        this.known = server.getAuthority();
    }

    /** Goes to an address. */
    public Page open(String address) {
        return follow(get(URI.create(address)));
    }

    /** Sends a form by POST. */
    public Page post(URI address, Map<String, String> fields) {
        return follow(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Http.encode(fields)))
                .build());
    }

    /** Is given cookies that another request was answered with, as when an admin impersonates somebody. */
    public void take(URI from, HttpHeaders headers) {
        try {
            cookies.put(from, headers.map());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts anew, as a private window does. */
    public void forgetAll() {
        cookies.forgetAll();
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            if (!request.uri().getAuthority().equals(known)) {
                return Page.elsewhere(this, request.uri());
            }
            HttpResponse<String> response = send(request);
            if (!List.of(302, 303).contains(response.statusCode())) {
                return Page.of(this, response);
            }
            request = get(response.uri()
                    .resolve(response.headers().firstValue("Location").orElse("")));
        }
        throw new IllegalStateException("Redirected without end, last to " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*")
                .timeout(Duration.ofMinutes(2))
                .build();
    }
}
