package io.workspaces.localserver.admin;

import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A client at a realm's token endpoint.
 *
 * @param secret empty for a public client
 */
public record TokenEndpoint(Http http, URI realm, String clientId, String secret) {
    /** Tokens for a password (direct grant). */
    public Tokens password(String username, String password, String scope) {
        return tokens(Map.of("grant_type", "password", "username", username, "password", password, "scope", scope));
    }

    /** Tokens for an authorization code. */
    public Tokens code(String code, String redirectUri, String verifier) {
        return tokens(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                verifier));
    }

    /** Fresh tokens of the same session. */
    public Tokens refresh(Tokens tokens) {
        return tokens(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
    }

    /** Tokens of the client's service account. */
    public Tokens serviceAccount(String scope) {
        return tokens(Map.of("grant_type", "client_credentials", "scope", scope));
    }

    private Tokens tokens(Map<String, String> grant) {
        return Tokens.of(request(grant).expect(200).json());
    }

    /** Any request to the endpoint, with its answer as it came. */
    public Answer request(Map<String, String> grant) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        form.put("client_id", clientId);
        if (!secret.isEmpty()) {
            form.put("client_secret", secret);
        }
        return http.postForm(URI.create(realm + "/protocol/openid-connect/token"), Map.of(), form);
    }
}
