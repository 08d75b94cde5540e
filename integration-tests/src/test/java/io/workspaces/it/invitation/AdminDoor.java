package io.workspaces.it.invitation;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The invitations of one workspace, through the door of its own Admins, who have no rights in Keycloak.
 *
 * @param token of an Admin
 */
record AdminDoor(Invitations invitations, String token) {
    private static final String CLIENT = "admin-door";
    private static final Http HTTP = new Http();

    /** With a new Admin. */
    static AdminDoor of(TestRealm realm, Invitations invitations, String email) {
        realm.api().createPublicClient(CLIENT, "http://admin-door.test/");
        realm.api().addDefaultScope(CLIENT, "workspaces-admin");
        realm.api().createUser(Person.of(email, "secret"));
        invitations.invite(email, Map.of("sendEmail", false, "role", "Admin"));
        return new AdminDoor(
                invitations,
                realm.api()
                        .tokens(CLIENT, "")
                        .password(email, "secret", "openid")
                        .access());
    }

    /** Invites without a mail and copies the link. */
    String copiedLink(String email) {
        String member = send("POST", "/invitations", Map.of("email", email, "sendEmail", false))
                .expect(201)
                .json()
                .path("id")
                .asText();
        return send("POST", "/members/" + member + "/invitation/link", null)
                .expect(200)
                .json()
                .path("link")
                .asText();
    }

    Answer send(String method, String path, @Nullable Object body) {
        return HTTP.send(
                method,
                URI.create(invitations.api().base() + "/workspaces/admin/" + invitations.workspace() + path),
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                body);
    }
}
