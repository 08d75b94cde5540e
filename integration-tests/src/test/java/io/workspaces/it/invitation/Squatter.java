package io.workspaces.it.invitation;

import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has made an account with an address that is not theirs, perhaps, and what they hold of it:
 * a session, an offline token and credentials.
 */
record Squatter(MatrixRealm matrix, String email, String account, Tokens session, Tokens offline) {
    static final Map<String, Object> PASSKEY = Map.of(
            "type",
            "webauthn-passwordless",
            "secretData",
            "{}",
            "credentialData",
            "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"c3F1YXQ\",\"counter\":0,"
                    + "\"credentialPublicKey\":\"a2V5\",\"attestationStatementFormat\":\"none\"}");
    static final Map<String, Object> OTP = Map.of(
            "type",
            "otp",
            "secretData",
            "{\"value\":\"squatted-secret\"}",
            "credentialData",
            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");

    /** Makes an account with a password and signs in to it. */
    static Squatter of(MatrixRealm matrix, String email, boolean verified, List<Map<String, Object>> more) {
        List<Map<String, Object>> credentials = new ArrayList<>(more);
        credentials.add(Map.of("type", "password", "value", MatrixRealm.PASSWORD, "temporary", false));
        String account = matrix.realm()
                .api()
                .create(
                        "/users",
                        Map.of(
                                "username", email,
                                "email", email,
                                "firstName", "Mal",
                                "lastName", "Ory",
                                "emailVerified", verified,
                                "enabled", true,
                                "credentials", credentials));
        boolean withoutCode = !more.contains(OTP);
        return new Squatter(
                matrix,
                email,
                account,
                withoutCode ? signedIn(matrix, email, "openid") : new Tokens("", "", ""),
                withoutCode ? signedIn(matrix, email, "openid offline_access") : new Tokens("", "", ""));
    }

    private static Tokens signedIn(MatrixRealm matrix, String email, String scope) {
        return matrix.app().client().password(email, MatrixRealm.PASSWORD, scope);
    }

    /** Links the account to a provider, as another person there. */
    void link(String provider) {
        realm().create(
                        "/users/" + account + "/federated-identity/" + provider,
                        Map.of("userId", "mallory", "userName", "mallory"));
    }

    /** The status of another sign-in with the first password. */
    int signInAgain() {
        return matrix.app()
                .client()
                .request(Map.of(
                        "grant_type",
                        "password",
                        "username",
                        email,
                        "password",
                        MatrixRealm.PASSWORD,
                        "scope",
                        "openid"))
                .status();
    }

    boolean refreshes(Tokens tokens) {
        Answer answer =
                matrix.app().client().request(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
        return answer.status() == 200;
    }

    List<String> credentials() {
        return realm().get("/users/" + account + "/credentials").findValuesAsText("type");
    }

    List<String> identities() {
        return realm().get("/users/" + account + "/federated-identity").findValuesAsText("identityProvider");
    }

    private RealmApi realm() {
        return matrix.realm().api();
    }
}
