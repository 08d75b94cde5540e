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
 * Sends calls. A call that may be repeated is, after a pause, when the connection failed or the server
 * was busy (429, 502, 503, 504); any call is when the server says that it rolled it back ({@code busy}); any call is sent once more when its token was refused and another can
 * be had, since a refused call did nothing.
 */
public final class Transport {
    static final String REQUEST_ID = "X-Request-Id";
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final Duration timeout;
    private final Backoff backoff;
    private final Pauses pauses;

    public Transport(HttpClient http, Duration timeout, Backoff backoff, Pauses pauses) {
        this.http = http;
        this.timeout = timeout;
        this.backoff = backoff;
        this.pauses = pauses;
    }

    /** An answer of 2xx or 304; everything else completes with a {@link WorkspacesException}. */
    public CompletableFuture<Answer> send(Request request, @Nullable Tokens tokens) {
        return new Attempt(request, tokens, newRequestId()).run(1);
    }

    private static String newRequestId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private record Outcome(
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure) {}

    private final class Attempt {
        private final Request request;
        private final @Nullable Tokens tokens;
        private final String requestId;
        private boolean tokenRefused;

        Attempt(Request request, @Nullable Tokens tokens, String requestId) {
            this.request = request;
            this.tokens = tokens;
            this.requestId = requestId;
        }

        CompletableFuture<Answer> run(int attempt) {
            HttpRequest.Builder builder = request.toHttp().timeout(timeout).setHeader(REQUEST_ID, requestId);
            if (tokens == null) {
                return exchange(builder, null, attempt);
            }
            return tokens.current()
                    .thenCompose(
                            token -> exchange(builder.setHeader("Authorization", "Bearer " + token), token, attempt));
        }

        private CompletableFuture<Answer> exchange(HttpRequest.Builder builder, @Nullable String token, int attempt) {
            return Exchanges.within(timeout, http.sendAsync(builder.build(), BodyHandlers.ofByteArray()))
                    .handle(Outcome::new)
                    .thenCompose(outcome -> outcome.response() != null
                            ? judge(new Answer(outcome.response(), requestId), token, attempt)
                            : again(
                                    Exchanges.unreachable(request, requestId, outcome.failure()),
                                    Optional.empty(),
                                    request.idempotent(),
                                    attempt));
        }

        private CompletableFuture<Answer> judge(Answer answer, @Nullable String token, int attempt) {
            int status = answer.status();
            if (status / 100 == 2 || status == 304) {
                return CompletableFuture.completedFuture(answer);
            }
            if (status == 401 && token != null && !tokenRefused && tokens != null && tokens.refused(token)) {
                tokenRefused = true;
                return run(attempt);
            }
            Problem problem = ProblemAnswer.of(answer);
            WorkspacesException refusal = problem.toException(null);
            boolean busy = BUSY.contains(status) && !problem.code().equals("metadata_key_unavailable");
            return busy
                    ? again(
                            refusal,
                            Optional.ofNullable(problem.retryAfter()),
                            request.idempotent() || problem.code().equals("busy"),
                            attempt)
                    : CompletableFuture.failedFuture(refusal);
        }

        private CompletableFuture<Answer> again(
                WorkspacesException failure, Optional<Duration> asked, boolean safe, int attempt) {
            Duration pause = asked.orElseGet(() -> backoff.after(attempt));
            boolean tooLong = pause.compareTo(backoff.longest()) > 0;
            if (attempt >= backoff.attempts() || !safe || tooLong) {
                return CompletableFuture.failedFuture(failure);
            }
            return pauses.pause(pause).thenCompose(waited -> run(attempt + 1));
        }
    }
}
