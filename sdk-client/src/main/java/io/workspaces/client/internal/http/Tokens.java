package io.workspaces.client.internal.http;

import java.util.concurrent.CompletableFuture;

/** Where the bearer token of a call comes from. */
public interface Tokens {
    CompletableFuture<String> current();

    /** Tells that the server refused the token; answers whether another one can be had. */
    boolean refused(String token);

    /** Whether the text can be a bearer token (RFC 6750); anything else would end up in an error's message. */
    static boolean isOne(String text) {
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
                return CompletableFuture.completedFuture(token);
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
