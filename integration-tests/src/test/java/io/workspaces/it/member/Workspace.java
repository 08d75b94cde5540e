package io.workspaces.it.member;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of a test, seen through one door.
 *
 * @param token of a workspace Admin, or null for the door of realm admins
 */
public record Workspace(
        TestRealm realm, String alias, String id, @Nullable String token) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new workspace without members, as a realm admin sees it. */
    public static Workspace create(TestRealm realm) {
        String alias = "team" + COUNT.incrementAndGet();
        String id = realm.api().create("/workspaces", Map.of("name", "Team " + alias, "alias", alias));
        return new Workspace(realm, alias, id, null);
    }

    /** A new workspace through a door; that of workspace Admins is gone through by the one Admin, named root. */
    public static Workspace create(TestRealm realm, Door door) {
        Workspace workspace = create(realm);
        workspace.active("root", "Admin");
        return door == Door.REALM_ADMIN ? workspace : workspace.as("root");
    }

    /** The same through the door of workspace Admins. */
    public Workspace as(String name) {
        return new Workspace(realm, alias, id, new Doors(realm).consoleToken(address(name)));
    }

    public Workspace asRealmAdmin() {
        return new Workspace(realm, alias, id, null);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        return atDoor(method, "/" + id + path, body);
    }

    /** A request that is not about this workspace only. */
    public Answer atDoor(String method, String path, @Nullable Object body) {
        Doors doors = new Doors(realm);
        return token == null ? doors.asRealmAdmin(method, path, body) : doors.asUser(token, method, path, body);
    }

    /** A request with what its sender has seen of what it changes, through the door of realm admins. */
    public Answer sendSeen(String method, String path, @Nullable Object body, String ifMatch) {
        return realm.api().send(method, "/workspaces/" + id + path, body, Map.of("If-Match", ifMatch));
    }

    /** The tag of what is there. */
    public String tag(String path) {
        return send("GET", path, null).expect(200).header("ETag");
    }

    public JsonNode get(String path) {
        return send("GET", path, null).expect(200).json();
    }

    /** The code of a refusal. */
    public String refusal(String method, String path, @Nullable Object body) {
        return send(method, path, body)
                .expect(400, 403, 404, 409)
                .json()
                .path("code")
                .asText();
    }

    public String address(String name) {
        return name + "@" + alias + ".example.org";
    }

    /** Somebody Active: an account that joins the organization in Keycloak itself and is then given the role. */
    public String active(String name, String role, String... groups) {
        String user =
                realm.api().createUser(Person.of(address(name), Doors.PASSWORD).named(name, alias));
        realm.api().send("POST", organization("/members"), user).expect(201);
        String member = memberId(name);
        if (!role.equals("End-user") || groups.length > 0) {
            Map<String, Object> placement = Map.of("role", role, "groups", List.of(groups));
            asRealmAdmin().send("PATCH", "/members/" + member, placement).expect(200);
        }
        return member;
    }

    public String invited(String name, String role, String... groups) {
        Map<String, Object> body = Map.of(
                "email", address(name), "fullName", name, "role", role, "groups", List.of(groups), "sendEmail", false);
        return asRealmAdmin().send("POST", "/invitations", body).expect(201).createdId();
    }

    /** A custom group's id. */
    public String group(String name, List<String> permissions, Map<String, List<String>> access) {
        Map<String, Object> body = Map.of("name", name, "permissions", permissions, "access", access);
        return asRealmAdmin().send("POST", "/groups", body).expect(201).createdId();
    }

    /** The id of the group of a role, or of a custom group, by its name. */
    public String groupId(String name) {
        for (JsonNode group : asRealmAdmin().get("/groups").path("items")) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new IllegalArgumentException("No group " + name);
    }

    public String memberId(String name) {
        return asRealmAdmin()
                .get("/members?search=" + Http.encode(address(name)))
                .at("/items/0/id")
                .asText();
    }

    public JsonNode member(String name) {
        return asRealmAdmin().get("/members/" + memberId(name));
    }

    public String role(String name) {
        return member(name).path("role").asText();
    }

    public List<String> groups(String name) {
        return member(name).path("groups").findValuesAsText("name");
    }

    public String userId(String name) {
        return realm.api().userByEmail(address(name)).path("id").asText();
    }

    /** The path of the organization below the realm in Keycloak's own admin API. */
    public String organization(String path) {
        return "/organizations/" + id + path;
    }
}
