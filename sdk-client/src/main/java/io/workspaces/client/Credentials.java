package io.workspaces.client;

import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.internal.token.ClientCredentialsTokens;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The credentials that a back end calls with. Immutable; {@code toString} shows neither secrets nor tokens. */
public final class Credentials {
    private final @Nullable Supplier<String> tokens;
    private final String clientId;
    private final String secret;
    private final String scope;
    private final @Nullable URI realm;

    private Credentials(
            @Nullable Supplier<String> tokens, String clientId, String secret, String scope, @Nullable URI realm) {
        this.tokens = tokens;
        this.clientId = clientId;
        this.secret = secret;
        this.scope = scope;
        this.realm = realm;
    }

    /**
     * Uses the service account of a confidential client. Its tokens are obtained, cached and renewed automatically.
     *
     * @param id the client id
     * @param secret the client secret
     * @return the credentials
     */
    public static Credentials client(String id, String secret) {
        return new Credentials(null, id, secret, "", null);
    }

    /**
     * Uses tokens that the app obtains itself, for example those of a signed-in workspace Admin.
     *
     * @param accessTokens called before each request; should return quickly
     * @return the credentials
     */
    public static Credentials tokens(Supplier<String> accessTokens) {
        return new Credentials(accessTokens, "", "", "", null);
    }

    /**
     * Requests scopes that the client does not have by default.
     *
     * @param names the scopes, separated by spaces, for example {@code workspaces-server}
     * @return new credentials
     */
    public Credentials scope(String names) {
        return new Credentials(tokens, clientId, secret, names, realm);
    }

    /**
     * Obtains tokens from another realm, for example {@code master}.
     *
     * @param address the URL of that realm
     * @return new credentials
     */
    public Credentials realm(URI address) {
        return new Credentials(tokens, clientId, secret, scope, address);
    }

    TokenSource open(Transport transport, URI ownRealm, Clock clock) {
        if (tokens != null) {
            return supplied(tokens);
        }
        Urls oidc = Urls.of(realm == null ? ownRealm : realm).path("protocol", "openid-connect");
        return new ClientCredentialsTokens(transport, oidc.path("token").uri(), clientId, secret, scope, clock);
    }

    private static TokenSource supplied(Supplier<String> tokens) {
        return new TokenSource() {
            @Override
            public CompletableFuture<String> current() {
                return TokenSource.checked(tokens.get());
            }

            @Override
            public boolean invalidate(String token) {
                return !token.equals(tokens.get());
            }
        };
    }

    @Override
    public String toString() {
        return tokens == null ? "Credentials[client " + clientId + ", ***]" : "Credentials[tokens]";
    }
}
