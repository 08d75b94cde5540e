package io.workspaces.it.member;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.http.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests chosen at random, to our own interface and to Keycloak's. Those with effects are confirmed. */
final class RandomRequests {
    private static final List<String> ROLES = List.of("Admin", "Builder", "End-user");
    private static final List<Map<String, Object>> PERMISSIONS = List.of(
            Map.of("permissions", List.of(), "access", Map.of()),
            Map.of("permissions", List.of("app:create")),
            Map.of("permissions", List.of(), "access", Map.of("app", List.of("view:*"))),
            Map.of("access", Map.of("data-source", List.of("use:*"))));

    private final Workspace team;
    private final Random random;
    private final List<String> people = new ArrayList<>();
    private int names;

    RandomRequests(Workspace team, Random random) {
        this.team = team;
        this.random = random;
        people.add("root");
    }

    /** Sends one. */
    Answer send() {
        return switch (random.nextInt(16)) {
            case 0 -> invite();
            case 1 -> newcomer();
            case 2 -> confirmed("POST", "/groups", with(permissions(), "name", "g" + random.nextInt(6)));
            case 3 -> confirmed("PATCH", "/groups/" + group(), permissions());
            case 4 -> team.send("DELETE", "/groups/" + group(), null);
            case 5 -> confirmed("POST", "/groups/" + group() + "/members", Map.of("members", List.of(member())));
            case 6 -> team.send("DELETE", "/groups/" + group() + "/members?members=" + member(), null);
            case 7 -> confirmed("PATCH", "/members/" + member(), Map.of("role", role()));
            case 8 -> confirmed("PATCH", "/members/" + member(), Map.of("groups", List.of(group())));
            case 9 -> team.send("POST", "/members/" + member() + "/archive", null);
            case 10 -> team.send("POST", "/members/" + member() + "/unarchive", null);
            case 11 -> confirmed("POST", "/groups/" + group() + "/duplicate", Map.of("parts", List.of("users")));
            case 12, 13 -> keycloak("PUT", "/groups/" + group() + "/members/" + user(), null);
            case 14 -> keycloak("DELETE", "/groups/" + group() + "/members/" + user(), null);
            default -> rarely();
        };
    }

    private Answer rarely() {
        return switch (random.nextInt(4)) {
            case 0 -> keycloak("DELETE", "/members/" + user(), null);
            case 1 -> keycloak("POST", "/members", user());
            case 2 -> keycloak("DELETE", "/groups/" + group(), null);
            default -> attributes();
        };
    }

    private Answer attributes() {
        String group = group();
        JsonNode present = team.realm().api().get(team.organization("/groups/" + group));
        Map<String, Object> body = Map.of(
                "id", group,
                "name", present.path("name").asText(),
                "attributes", Map.of("workspaces.permissions", List.of("folder:create")));
        return keycloak("PUT", "/groups/" + group, body);
    }

    private Answer invite() {
        Map<String, Object> body =
                Map.of("email", team.address(name()), "role", role(), "groups", List.of(group()), "sendEmail", false);
        return confirmed("POST", "/invitations", body);
    }

    private Answer newcomer() {
        String name = name();
        people.add(name);
        String user = team.realm().api().createUser(Person.of(team.address(name), "secret"));
        return keycloak("POST", "/members", user);
    }

    private Answer confirmed(String method, String path, Object body) {
        Answer first = team.send(method, path, body);
        String plan = first.status() == 409 ? first.json().path("plan").asText() : "";
        return plan.isEmpty() ? first : team.send(method, path + "?confirm=" + plan, body);
    }

    private Answer keycloak(String method, String path, @Nullable Object body) {
        return team.realm().api().send(method, team.organization(path), body);
    }

    private String name() {
        return "p" + ++names;
    }

    private Map<String, Object> permissions() {
        return PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }

    private String role() {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    private String group() {
        return any(team.get("/groups").path("items"));
    }

    private String member() {
        return any(team.get("/members?limit=200").path("items"));
    }

    private String any(JsonNode items) {
        return items.path(random.nextInt(items.size())).path("id").asText();
    }

    private String user() {
        return team.userId(people.get(random.nextInt(people.size())));
    }
}
