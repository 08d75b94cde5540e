package io.workspaces.it.currentuser;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.TokenEndpoint;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A realm with an app that people sign in to, as an app developer sees it. */
public record AppRealm(TestRealm realm) {
    public static final String PASSWORD = "a secret of 4 words";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Http HTTP = new Http();

    /** Makes the app {@code app}, which may read the current user, and quick passwords. */
    public AppRealm prepare() {
        realm.api().update(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
        realm.api().createPublicClient("app", "http://app.test/");
        realm.api().addDefaultScope("app", "workspaces");
        return this;
    }

    public RealmApi api() {
        return realm.api();
    }

    /** Makes a workspace and gives its id. */
    public String workspace(String alias) {
        return send("POST", "", Map.of("name", alias, "alias", alias))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Any request to the administration of workspaces. */
    public Answer send(String method, String path, Object body) {
        return api().send(method, "/workspaces" + path, body);
    }

    /** Makes an account that is in no workspace. */
    public String account(String email) {
        return api().createUser(Person.of(email, PASSWORD).named("Ada", "Lovelace"));
    }

    /** Invites an account, silently, and gives the member's id. */
    public String invite(String workspace, String email, Map<String, ?> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("email", email, "fullName", "Ada Lovelace", "sendEmail", false));
        body.putAll(more);
        return send("POST", "/" + workspace + "/invitations", body)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Makes an account an Active member, by its signing in, and gives the member's id. */
    public String join(String workspace, String email, Map<String, ?> more) {
        String member = invite(workspace, email, more);
        signIn(email);
        Waiting.until(PATIENCE, () -> member(workspace, member), m -> m.path("status")
                .asText()
                .equals("Active"));
        return member;
    }

    public JsonNode member(String workspace, String member) {
        return api().get("/workspaces/" + workspace + "/members/" + member);
    }

    public TokenEndpoint app() {
        return api().tokens("app", "");
    }

    public Tokens signIn(String email) {
        return app().password(email, PASSWORD, "openid");
    }

    /** Asks below the realm's own door, as whoever has the token. */
    public Answer get(String path, String token, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        // The answers differ in nothing else if they are to be alike.
        all.putIfAbsent("X-Request-Id", "app");
        if (!token.isEmpty()) {
            all.put("Authorization", "Bearer " + token);
        }
        return HTTP.send("GET", URI.create(api().base() + "/workspaces" + path), all);
    }

    public Answer get(String path, String token) {
        return get(path, token, Map.of());
    }
}
