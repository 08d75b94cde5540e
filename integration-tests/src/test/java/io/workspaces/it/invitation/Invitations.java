package io.workspaces.it.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invitations of one workspace, through the door of realm admins. */
record Invitations(TestRealm realm, RealmApi api, String workspace) {
    /** Longer than a realm pauses whose mail server seems not to answer, as on a machine with too much to do. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Http HTTP = new Http();

    /** A new workspace in the realm. */
    static Invitations into(TestRealm realm, String name, String alias) {
        return into(realm, realm.api(), name, alias);
    }

    /** A new workspace in any realm of the server. */
    static Invitations into(TestRealm realm, RealmApi api, String name, String alias) {
        String id = api.send("POST", "/workspaces", Map.of("name", name, "alias", alias))
                .expect(201)
                .json()
                .path("id")
                .asText();
        return new Invitations(realm, api, id);
    }

    /** Invites by mail and gives the member. */
    JsonNode invite(String email, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("email", email));
        body.putAll(more);
        return send("POST", "/invitations", body).expect(201).json();
    }

    /** Invites and gives the link that was mailed. */
    String mailedLink(String email, Map<String, ?> more) {
        invite(email, more);
        return realm.mail().await(email, PATIENCE).link("/workspaces/invitations/");
    }

    /** Invites without a mail and gives the member's id. */
    String silently(String email) {
        return invite(email, Map.of("sendEmail", false)).path("id").asText();
    }

    JsonNode member(String email) {
        return find(email).orElseThrow(() -> new IllegalStateException("No member " + email));
    }

    Optional<JsonNode> find(String email) {
        for (JsonNode member :
                api.get("/workspaces/" + workspace + "/members?search=" + email).path("items")) {
            if (member.path("email").asText().equals(email)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** The status of a member by its id, {@code none} where there is no such member. */
    String statusOf(String member) {
        Answer answer = send("GET", "/members/" + member, null).expect(200, 404);
        return answer.status() == 404 ? "none" : answer.json().path("status").asText();
    }

    String status(String email) {
        return member(email).path("status").asText();
    }

    /** The copied link of a member. */
    String copiedLink(String member) {
        return send("POST", "/members/" + member + "/invitation/link", null)
                .expect(200)
                .json()
                .path("link")
                .asText();
    }

    Answer send(String method, String path, @Nullable Object body) {
        return api.send(method, "/workspaces/" + workspace + path, body);
    }

    /** Asks as an app, with a user's access token. */
    static Answer get(URI address, Tokens tokens) {
        return HTTP.send("GET", address, Map.of("Authorization", "Bearer " + tokens.access()));
    }

    /** Waits for the state of a member's mail. */
    JsonNode awaitMail(String email, String state) {
        return awaitMail(email, "state", state);
    }

    /** Waits until a member's mail has not left for a reason. */
    JsonNode awaitReason(String email, String reason) {
        return awaitMail(email, "reason", reason);
    }

    private JsonNode awaitMail(String email, String what, String value) {
        return Waiting.until(
                PATIENCE,
                () -> member(email),
                m -> m.path("invitation").path("mail").path(what).asText().equals(value));
    }

    /** Sets an account up from the page of an invitation. */
    static Page setUp(Page invitation, String first, String last, String password) {
        Page choice = invitation.form("setUp").press("setUp", Map.of("firstName", first, "lastName", last));
        return choice.form("password-new").submit(Map.of("password-new", password, "password-confirm", password));
    }
}
