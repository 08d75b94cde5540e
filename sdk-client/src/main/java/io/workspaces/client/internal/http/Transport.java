package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.WorkspacesException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests. An idempotent request is retried after a delay if the connection fails or the server is busy
 * (429, 502, 503, 504). Any request is retried if the server says that it rolled it back ({@code busy}). Any
 * request is sent once more if its token is refused and a new one can be obtained, since a refused request changes
 * nothing.
 */
public final class Transport {
    static final String REQUEST_ID = "X-Request-Id";
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final Duration timeout;
    private final Backoff backoff;
    private final Delay delay;

    public Transport(HttpClient http, Duration timeout, Backoff backoff, Delay delay) {
        this.http = http;
        this.timeout = timeout;
        this.backoff = backoff;
        this.delay = delay;
    }

    /** Sends a request. Completes with a response of 2xx or 304; otherwise with a {@link WorkspacesException}. */
    public CompletableFuture<Response> send(Request request, @Nullable TokenSource tokens) {
        return new Attempt(request, tokens, newRequestId()).run(1);
    }

    private static String newRequestId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private record Exchange(
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure) {}

    private final class Attempt {
        private final Request request;
        private final @Nullable TokenSource tokens;
        private final String requestId;
        private boolean tokenRefused;

        Attempt(Request request, @Nullable TokenSource tokens, String requestId) {
            this.request = request;
            this.tokens = tokens;
            this.requestId = requestId;
        }

        CompletableFuture<Response> run(int attempt) {
            HttpRequest.Builder builder = request.toHttp().timeout(timeout).setHeader(REQUEST_ID, requestId);
            if (tokens == null) {
                return exchange(builder, null, attempt);
            }
            return tokens.current()
                    .thenCompose(
                            token -> exchange(builder.setHeader("Authorization", "Bearer " + token), token, attempt));
        }

        private CompletableFuture<Response> exchange(HttpRequest.Builder builder, @Nullable String token, int attempt) {
            return Await.within(timeout, http.sendAsync(builder.build(), BodyHandlers.ofByteArray()))
                    .handle(Exchange::new)
                    .thenCompose(exchange -> exchange.response() != null
                            ? evaluate(new Response(exchange.response(), requestId), token, attempt)
                            : retryOrFail(
                                    Await.unreachable(request, requestId, exchange.failure()),
                                    Optional.empty(),
                                    request.isIdempotent(),
                                    attempt));
        }

        private CompletableFuture<Response> evaluate(Response response, @Nullable String token, int attempt) {
            int status = response.status();
            if (status / 100 == 2 || status == 304) {
                return CompletableFuture.completedFuture(response);
            }
            if (status == 401 && token != null && !tokenRefused && tokens != null && tokens.invalidate(token)) {
                tokenRefused = true;
                return run(attempt);
            }
            Problem problem = ProblemResponse.of(response);
            WorkspacesException error = problem.toException(null);
            boolean busy =
                    RETRYABLE_STATUSES.contains(status) && !problem.code().equals("metadata_key_unavailable");
            return busy
                    ? retryOrFail(
                            error,
                            Optional.ofNullable(problem.retryAfter()),
                            request.isIdempotent() || problem.code().equals("busy"),
                            attempt)
                    : CompletableFuture.failedFuture(error);
        }

        private CompletableFuture<Response> retryOrFail(
                WorkspacesException failure, Optional<Duration> retryAfter, boolean safe, int attempt) {
            Duration wait = retryAfter.orElseGet(() -> backoff.delayAfter(attempt));
            boolean tooLong = wait.compareTo(backoff.maxDelay()) > 0;
            if (attempt >= backoff.maxAttempts() || !safe || tooLong) {
                return CompletableFuture.failedFuture(failure);
            }
            return delay.after(wait).thenCompose(waited -> run(attempt + 1));
        }
    }
}
