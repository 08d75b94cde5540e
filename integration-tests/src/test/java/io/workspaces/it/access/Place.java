package io.workspaces.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.openapi.Operation;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A workspace, and things in it to ask about. */
final class Place {
    private static final String CSV = "Full Name,Email\nPerson In File,%s@example.org\n";

    private final RealmApi realm;
    private final String id;
    private final Map<String, String> shared = new ConcurrentHashMap<>();

    Place(RealmApi realm, String name, String alias) {
        this.realm = realm;
        this.id = realm.send("POST", "/workspaces", Map.of("name", name, "alias", alias))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    String id() {
        return id;
    }

    /** The id of something that nobody changes, for requests that are refused or only read. */
    String shared(String parameter, Requests by) {
        return shared.computeIfAbsent(parameter, name -> name.equals("member") ? active() : fresh(name, "", by));
    }

    /** The id of something new, for a request that may change it, made by who asks. */
    String fresh(String parameter, String needs, Requests by) {
        return switch (parameter) {
            case "member" -> member(needs);
            case "group" -> group();
            case "job" -> job(needs.equals("done-job") ? "done" : "checked", by);
            case "upload" -> upload(by);
            case "person" -> person();
            default -> throw new IllegalArgumentException("There is no way to make a " + parameter);
        };
    }

    private String member(String needs) {
        Map<String, Object> invitation = Map.of(
                "email",
                randomEmail(),
                "fullName",
                "Some Body",
                "sendEmail",
                false,
                "metadata",
                Map.of("region", "EMEA"));
        String member = post("/invitations", invitation).path("id").asText();
        if (needs.equals("archived-member")) {
            post("/members/" + member + "/archive", "");
        }
        return member;
    }

    /** A member whom services may read. */
    private String active() {
        String email = randomEmail();
        String user = realm.createUser(Person.of(email, "secret"));
        realm.send("POST", "/organizations/" + id + "/members", user).expect(201);
        String member = realm.get("/workspaces/" + id + "/members?search=" + Http.encode(email))
                .at("/items/0/id")
                .asText();
        realm.send("PATCH", "/workspaces/" + id + "/members/" + member + "/metadata", Map.of("region", "EMEA"))
                .expect(200);
        return member;
    }

    private String group() {
        return post("/groups", Map.of("name", "G " + UUID.randomUUID()))
                .path("id")
                .asText();
    }

    private String job(String state, Requests by) {
        String job = by.send(
                        "POST",
                        "/" + id + "/bulk-invitations?dryRun=" + state.equals("checked"),
                        CSV.formatted(UUID.randomUUID()),
                        "text/csv")
                .expect(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(
                BulkApi.PATIENCE,
                () -> realm.get("/workspaces/" + id + "/bulk-invitations/" + job)
                        .path("state")
                        .asText(),
                state::equals);
        return job;
    }

    private String upload(Requests by) {
        Map<String, Object> file = Map.of("size", 34, "sha256", "0".repeat(64));
        return by.send("POST", "/" + id + "/uploads", file, "application/json")
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private String person() {
        String email = randomEmail();
        post("/invitations", Map.of("email", email, "fullName", "Some Body", "sendEmail", false));
        return realm.get("/workspaces/-/users?search=" + Http.encode(email))
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** Makes an account an Active member: invited, and come by signing in. */
    void join(String email, String role, Runnable signIn) {
        Map<String, Object> invitation =
                Map.of("email", email, "fullName", "Test Person", "role", role, "sendEmail", false);
        String member = post("/invitations", invitation).path("id").asText();
        signIn.run();
        Waiting.until(
                BulkApi.PATIENCE,
                () -> realm.get("/workspaces/" + id + "/members/" + member)
                        .path("status")
                        .asText(),
                "Active"::equals);
    }

    private JsonNode post(String path, Object body) {
        return realm.send("POST", "/workspaces/" + id + path, body)
                .expect(200, 201)
                .json();
    }

    private static String randomEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Which parts of a path this class can make something for. */
    static List<String> made(Operation operation) {
        List<String> fixed = List.of("ws", "key", "type", "part", "token");
        return operation.pathExamples().keySet().stream()
                .filter(name -> !fixed.contains(name))
                .toList();
    }
}
