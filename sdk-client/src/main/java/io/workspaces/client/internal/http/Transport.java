package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.model.Attempt;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests. All attempts of a call have one deadline. An idempotent request is retried after a delay if the connection fails or the server is busy
 * (429, 502, 503, 504). Any request is retried if the server says that it rolled it back ({@code busy}). Any
 * request is sent once more if its token is refused and a new one can be obtained, since a refused request changes
 * nothing. A DELETE that finds nothing when it is repeated has succeeded.
 */
public final class Transport {
    static final String REQUEST_ID = "X-Request-Id";
    private static final System.Logger LOG = System.getLogger("io.workspaces.client");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);

    private volatile @Nullable HttpClient http;
    private final Duration timeout;
    private final Duration deadline;
    private final Backoff backoff;
    private final Delay delay;
    private final RetryBudget budget = new RetryBudget();
    private final Consumer<Attempt> listener;
    private final Supplier<Map<String, String>> headers;

    public Transport(
            HttpClient http,
            Duration timeout,
            Duration deadline,
            Backoff backoff,
            Delay delay,
            Consumer<Attempt> listener,
            Supplier<Map<String, String>> headers) {
        this.listener = listener;
        this.headers = headers;
        this.http = http;
        this.timeout = timeout;
        this.deadline = deadline;
        this.backoff = backoff;
        this.delay = delay;
    }

    /** Sends a request. Completes with a response of 2xx or 304; otherwise with a {@link WorkspacesException}. */
    public CompletableFuture<Response> send(Request request, @Nullable TokenSource tokens) {
        String requestId = newRequestId();
        Attempts attempts = new Attempts(request, tokens, requestId, added());
        return Await.within(deadline, attempts.run(1)).exceptionally(failure -> {
            Throwable cause = Await.unwrap(failure);
            throw cause instanceof TimeoutException
                    ? Await.unreachable(request, requestId, cause)
                    : Await.unchecked(cause);
        });
    }

    /**
     * Refuses calls from now on. The threads of an HTTP client that is the SDK's own end when its calls have; before
     * JDK 21, when the garbage collector finds it.
     */
    public void close(boolean own) {
        @Nullable HttpClient last = http;
        http = null;
        if (own && last instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("the HTTP client cannot be closed", e);
            }
        }
    }

    private Map<String, String> added() {
        try {
            return headers.get();
        } catch (RuntimeException ofTheApp) {
            LOG.log(System.Logger.Level.WARNING, "Headers of the app are missing", ofTheApp);
            return Map.of();
        }
    }

    private static String newRequestId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private record Exchange(
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure) {}

    private final class Attempts {
        private final Request request;
        private final @Nullable TokenSource tokens;
        private final String requestId;
        private final Map<String, String> added;
        private final long begun = System.nanoTime();
        private boolean tokenRefused;

        Attempts(Request request, @Nullable TokenSource tokens, String requestId, Map<String, String> added) {
            this.request = request;
            this.tokens = tokens;
            this.requestId = requestId;
            this.added = added;
        }

        CompletableFuture<Response> run(int attempt) {
            HttpRequest.Builder builder = request.toHttp();
            added.forEach(builder::setHeader);
            builder.setHeader(REQUEST_ID, requestId).setHeader("User-Agent", UserAgent.TEXT);
            if (tokens == null) {
                return exchange(builder, null, attempt);
            }
            return tokens.current()
                    .thenCompose(
                            token -> exchange(builder.setHeader("Authorization", "Bearer " + token), token, attempt));
        }

        /** Positive, since an HTTP request takes no other limit. */
        private Duration left() {
            Duration left = deadline.minusNanos(System.nanoTime() - begun);
            return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
        }

        private CompletableFuture<Response> exchange(HttpRequest.Builder builder, @Nullable String token, int attempt) {
            @Nullable HttpClient open = http;
            if (open == null) {
                throw new IllegalStateException("the client is closed");
            }
            Duration limit = timeout.compareTo(left()) < 0 ? timeout : left();
            long sent = System.nanoTime();
            return Await.within(limit, open.sendAsync(builder.timeout(limit).build(), BodyHandlers.ofByteArray()))
                    .whenComplete((response, failure) -> tell(attempt, response, System.nanoTime() - sent))
                    .handle(Exchange::new)
                    .thenCompose(exchange -> exchange.response() != null
                            ? evaluate(new Response(exchange.response(), requestId), token, attempt)
                            : retryOrFail(
                                    Await.unreachable(request, requestId, exchange.failure()),
                                    Optional.empty(),
                                    request.isIdempotent(),
                                    attempt));
        }

        private void tell(int attempt, @Nullable HttpResponse<byte[]> response, long nanos) {
            int status = response == null ? 0 : response.statusCode();
            try {
                listener.accept(new Attempt(
                        request.method(), request.path(), attempt, status, Duration.ofNanos(nanos), requestId));
            } catch (RuntimeException ofTheApp) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed", ofTheApp);
            }
        }

        private CompletableFuture<Response> evaluate(Response response, @Nullable String token, int attempt) {
            int status = response.status();
            boolean gone = status == 404 && attempt > 1 && request.isDeletion() && request.isIdempotent();
            if (status / 100 == 2 || status == 304 || gone) {
                budget.giveBack();
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
            if (busy) {
                boolean safe = request.isIdempotent() || problem.code().equals("busy");
                return retryOrFail(error, Optional.ofNullable(problem.retryAfter()), safe, attempt);
            }
            budget.giveBack();
            return CompletableFuture.failedFuture(error);
        }

        private CompletableFuture<Response> retryOrFail(
                WorkspacesException failure, Optional<Duration> retryAfter, boolean safe, int attempt) {
            Duration wait = retryAfter.orElseGet(() -> backoff.delayAfter(attempt));
            boolean tooLong = wait.compareTo(backoff.maxDelay()) > 0 || wait.compareTo(left()) >= 0;
            if (attempt >= backoff.maxAttempts() || !safe || tooLong || !budget.take()) {
                return CompletableFuture.failedFuture(failure);
            }
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> request + " is tried again in " + wait.toMillis() + " ms: " + failure.getMessage());
            return delay.after(wait).thenCompose(waited -> run(attempt + 1));
        }
    }
}
