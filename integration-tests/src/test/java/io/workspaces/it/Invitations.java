package io.workspaces.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.http.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invitations of one workspace, through the door of realm admins. */
record Invitations(TestRealm realm, String workspace) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A new workspace in the realm. */
    static Invitations into(TestRealm realm, String name, String alias) {
        String id = realm.api()
                .send("POST", "/workspaces", Map.of("name", name, "alias", alias))
                .expect(201)
                .json()
                .path("id")
                .asText();
        return new Invitations(realm, id);
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
        for (JsonNode member : realm.api()
                .get("/workspaces/" + workspace + "/members?search=" + email)
                .path("items")) {
            if (member.path("email").asText().equals(email)) {
                return member;
            }
        }
        throw new IllegalStateException("No member " + email);
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
        return realm.api().send(method, "/workspaces/" + workspace + path, body);
    }

    /** Waits for the state of a member's mail. */
    JsonNode awaitMail(String email, String state) {
        return Waiting.until(
                PATIENCE,
                () -> member(email),
                m -> m.path("invitation").path("mail").path("state").asText().equals(state));
    }

    /** Sets an account up from the page of an invitation. */
    static Page setUp(Page invitation, String first, String last, String password) {
        Page choice = invitation.form("setUp").press("setUp", Map.of("firstName", first, "lastName", last));
        return choice.form("password-new").submit(Map.of("password-new", password, "password-confirm", password));
    }
}
