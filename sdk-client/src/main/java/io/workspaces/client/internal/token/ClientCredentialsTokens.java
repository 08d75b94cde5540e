package io.workspaces.client.internal.token;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.internal.http.TokenSource;
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

/**
 * Obtains tokens with client credentials. A token is reused until 30 seconds before it expires, or until half of
 * its lifetime is over if that is later.
 */
public final class ClientCredentialsTokens implements TokenSource {
    private static final long MARGIN_SECONDS = 30;

    record TokenGrant(String access_token, long expires_in) {
        TokenGrant {
            Objects.requireNonNull(access_token, "access_token");
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    private record CachedToken(String token, long renewAt) {
        @Override
        public String toString() {
            return "a token";
        }
    }

    private final Transport transport;
    private final Request request;
    private final Clock clock;
    private @Nullable CompletableFuture<CachedToken> cached;

    /** An empty scope requests the client's default scopes. */
    public ClientCredentialsTokens(
            Transport transport, URI endpoint, String id, String secret, String scope, Clock clock) {
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
                .markIdempotent();
    }

    private static String basic(String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized CompletableFuture<String> current() {
        if (cached == null || cached.isCompletedExceptionally() || isExpiring(cached)) {
            cached = transport.send(request, null).thenApply(this::cache);
        }
        return cached.thenApply(CachedToken::token);
    }

    private boolean isExpiring(CompletableFuture<CachedToken> grant) {
        return grant.isDone() && clock.millis() >= grant.join().renewAt();
    }

    private CachedToken cache(Response response) {
        TokenGrant grant = response.read(TokenGrant.class);
        long good = Math.max(grant.expires_in() - MARGIN_SECONDS, grant.expires_in() / 2);
        return new CachedToken(grant.access_token(), clock.millis() + good * 1000);
    }

    @Override
    public synchronized boolean invalidate(String token) {
        boolean mine = cached != null
                && cached.isDone()
                && !cached.isCompletedExceptionally()
                && cached.join().token().equals(token);
        if (mine) {
            cached = null;
        }
        return true;
    }

    @Override
    public String toString() {
        return "tokens of a client";
    }
}
