package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import java.util.concurrent.CompletableFuture;

/** Where the bearer token of a call comes from. */
public interface Tokens {
    /** For a text that no server would take. */
    Problem NONE = Problem.of(401, "unauthorized", "that is not an access token");

    CompletableFuture<String> current();

    /** Tells that the server refused the token; answers whether another one can be had. */
    boolean refused(String token);

    /** The token, if it can be one (RFC 6750); anything else would end up in some error's message. */
    static CompletableFuture<String> checked(String token) {
        return isOne(token)
                ? CompletableFuture.completedFuture(token)
                : CompletableFuture.failedFuture(NONE.toException(null));
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

    /** The one token that the caller has. */
    static Tokens fixed(String token) {
        return new Tokens() {
            @Override
            public CompletableFuture<String> current() {
                return checked(token);
            }

            @Override
            public boolean refused(String refused) {
                return false;
            }

            @Override
            public String toString() {
                return "a token";
            }
        };
    }
}
