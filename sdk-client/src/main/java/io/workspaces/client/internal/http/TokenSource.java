package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Provides the bearer token of a request. */
public interface TokenSource {
    /** For a text that cannot be an access token. */
    Problem INVALID_TOKEN = Problem.of(401, "unauthorized", "the text is not an access token");

    /** For null. */
    Problem NO_TOKEN = Problem.of(401, "unauthorized", "there is no access token: it is null");

    CompletableFuture<String> current();

    /** Reports that the server refused the token. Returns whether another one can be obtained. */
    boolean invalidate(String token);

    /** Returns the token if its syntax is valid (RFC 6750). Anything else could appear in an exception message. */
    static CompletableFuture<String> checked(@Nullable String token) {
        if (token == null) {
            return CompletableFuture.failedFuture(NO_TOKEN.toException(null));
        }
        return isOne(token)
                ? CompletableFuture.completedFuture(token)
                : CompletableFuture.failedFuture(INVALID_TOKEN.toException(null));
    }

    private static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!allowed && "-._~+/=".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Always provides the same token. */
    static TokenSource fixed(@Nullable String token) {
        return new TokenSource() {
            @Override
            public CompletableFuture<String> current() {
                return checked(token);
            }

            @Override
            public boolean invalidate(String refused) {
                return false;
            }

            @Override
            public String toString() {
                return "a token";
            }
        };
    }
}
