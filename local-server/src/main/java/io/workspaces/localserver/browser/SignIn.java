package io.workspaces.localserver.browser;

import io.workspaces.localserver.admin.TokenEndpoint;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Http;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An app that people sign in to: authorization code flow with PKCE.
 *
 * @param redirectUri an address at no Keycloak, so that the browser stops there
 */
public record SignIn(TokenEndpoint client, String redirectUri) {
    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** The address that an app sends its users to. */
    public String address(String scope, Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client.clientId());
        query.put("redirect_uri", redirectUri);
        query.put("response_type", "code");
        query.put("scope", scope);
        query.put("state", "state");
        query.put("nonce", "nonce");
        query.put("code_challenge", CHALLENGE);
        query.put("code_challenge_method", "S256");
        query.putAll(more);
        return client.realm() + "/protocol/openid-connect/auth?" + Http.encode(query);
    }

    /** Signs in with a password. */
    public Tokens withPassword(Browser browser, String username, String password, String scope) {
        return tokens(enterPassword(browser.open(address(scope, Map.of())), username, password));
    }

    /** Signs in with the session that the browser has already. */
    public Tokens withSession(Browser browser, String scope) {
        return tokens(browser.open(address(scope, Map.of())));
    }

    /** Signs in through an identity provider that is a Keycloak realm itself. */
    public Tokens through(Browser browser, String provider, String username, String password, String scope) {
        Page login = browser.open(address(scope, Map.of("kc_idp_hint", provider)));
        return tokens(enterPassword(login, username, password));
    }

    /** The tokens of a journey that ended at the app. */
    public Tokens tokens(Page arrived) {
        String code = arrived.parameter("code");
        if (!arrived.isElsewhere() || code.isEmpty()) {
            throw new IllegalStateException("Not signed in: " + arrived + " " + arrived.text());
        }
        return client.code(code, redirectUri, VERIFIER);
    }

    /**
     * Fills in a login page. Realms with organizations ask for the user name first and for the
     * password on a page of its own.
     */
    public static Page enterPassword(Page login, String username, String password) {
        Page page = login;
        if (page.asksFor("username") && !page.asksFor("password")) {
            page = page.form("username").submit(Map.of("username", username));
        }
        Map<String, String> fields = page.form("password").has("username")
                ? Map.of("username", username, "password", password)
                : Map.of("password", password);
        return page.form("password").submit(fields);
    }
}
