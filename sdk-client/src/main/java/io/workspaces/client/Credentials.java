package io.workspaces.client;

import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.internal.token.ClientTokens;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As whom a back end calls. Immutable; secrets and tokens appear in no text. */
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
     * The service account of a confidential client; its tokens are fetched, kept and renewed.
     *
     * @param id of the client
     * @param secret of the client
     * @return the credentials
     */
    public static Credentials client(String id, String secret) {
        return new Credentials(null, id, secret, "", null);
    }

    /**
     * Tokens that somebody else obtains, for example those of a signed-in workspace Admin.
     *
     * @param accessTokens asked before each call; should be quick
     * @return the credentials
     */
    public static Credentials tokens(Supplier<String> accessTokens) {
        return new Credentials(accessTokens, "", "", "", null);
    }

    /**
     * The same, asking for scopes that the client does not have by default.
     *
     * @param names separated by spaces, for example {@code workspaces-server}
     * @return new credentials
     */
    public Credentials scope(String names) {
        return new Credentials(tokens, clientId, secret, names, realm);
    }

    /**
     * The same, for a client of another realm, for example {@code master}.
     *
     * @param address of that realm
     * @return new credentials
     */
    public Credentials ofRealm(URI address) {
        return new Credentials(tokens, clientId, secret, scope, address);
    }

    Tokens open(Transport transport, URI ownRealm, Clock clock) {
        if (tokens != null) {
            return supplied(tokens);
        }
        Urls oidc = Urls.below(realm == null ? ownRealm : realm).then("protocol", "openid-connect");
        return new ClientTokens(transport, oidc.then("token").uri(), clientId, secret, scope, clock);
    }

    private static Tokens supplied(Supplier<String> tokens) {
        return new Tokens() {
            @Override
            public CompletableFuture<String> current() {
                return Tokens.checked(tokens.get());
            }

            @Override
            public boolean refused(String token) {
                return !token.equals(tokens.get());
            }
        };
    }

    @Override
    public String toString() {
        return tokens == null ? "Credentials[client " + clientId + ", ***]" : "Credentials[tokens]";
    }
}
