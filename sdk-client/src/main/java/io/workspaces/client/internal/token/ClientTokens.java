package io.workspaces.client.internal.token;

import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tokens by client credentials; one is kept until half a minute, or half its life, before its end. */
public final class ClientTokens implements Tokens {
    private static final long MARGIN_SECONDS = 30;

    record Grant(String access_token, long expires_in) {
        Grant {
            Objects.requireNonNull(access_token, "access_token");
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    private record Held(String token, long goodUntil) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    private final Transport transport;
    private final Request request;
    private final Clock clock;
    private @Nullable CompletableFuture<Held> held;

    /** An empty scope asks for the client's default ones. */
    public ClientTokens(Transport transport, URI endpoint, String id, String secret, String scope, Clock clock) {
        this.transport = transport;
        this.clock = clock;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        this.request = Request.of("POST", endpoint)
                .form(form)
                .header("Authorization", "Basic " + basic(id, secret))
                .repeatable();
    }

    private static String basic(String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized CompletableFuture<String> current() {
        if (held == null || held.isCompletedExceptionally() || isOld(held)) {
            held = transport.send(request, null).thenApply(this::hold);
        }
        return held.thenApply(Held::token);
    }

    private boolean isOld(CompletableFuture<Held> grant) {
        return grant.isDone() && clock.millis() >= grant.join().goodUntil();
    }

    private Held hold(Answer answer) {
        Grant grant = answer.read(Grant.class);
        long good = Math.max(grant.expires_in() - MARGIN_SECONDS, grant.expires_in() / 2);
        return new Held(grant.access_token(), clock.millis() + good * 1000);
    }

    @Override
    public synchronized boolean refused(String token) {
        boolean mine = held != null
                && held.isDone()
                && !held.isCompletedExceptionally()
                && held.join().token().equals(token);
        if (mine) {
            held = null;
        }
        return true;
    }

    @Override
    public String toString() {
        return "tokens of a client";
    }
}
