package io.workspaces.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One workspace through the extension's REST API, as a realm admin. */
record WorkspaceRest(RealmApi realm, String alias) {
    private static final Duration JOB_TIME = Duration.ofMinutes(1);
    private static final Set<String> ENDED = Set.of("checked", "done", "cancelled", "failed");

    static WorkspaceRest create(RealmApi realm, String name, String alias) {
        realm.create("/workspaces", Map.of("name", name, "alias", alias));
        return new WorkspaceRest(realm, alias);
    }

    void createGroup(String name, List<String> permissions, Map<String, List<String>> access) {
        realm.create(path("/groups"), Map.of("name", name, "permissions", permissions, "access", access));
    }

    /** Registers what permissions can name, as an app platform does; ids and names. */
    void register(String type, Map<String, String> resources) {
        List<Map<String, String>> body = resources.entrySet().stream()
                .map(resource -> Map.of("id", resource.getKey(), "name", resource.getValue()))
                .toList();
        realm.put(path("/resources/" + type), body);
    }

    JsonNode groups() {
        return realm.get(path("/groups"));
    }

    JsonNode member(String email) {
        return realm.get(path("/members?search=" + Http.encode(email)))
                .path("items")
                .path(0);
    }

    /** Uploads a CSV to be checked only, and gives the job that did. */
    JsonNode check(String csv) {
        String answer = realm.admin()
                .send("POST", "/" + realm.name() + path("/bulk-invitations?dryRun=true"), csv, "text/csv")
                .expect(202)
                .body();
        return ended(Json.read(answer).path("id").asText());
    }

    /** Runs a checked job with the effects that it has told. */
    JsonNode run(JsonNode checked) {
        String plan = checked.path("plan").asText("");
        String confirm = plan.isEmpty() ? "" : "?confirm=" + Http.encode(plan);
        String id = checked.path("id").asText();
        String answer = realm.send("POST", path("/bulk-invitations/" + id + "/run" + confirm), null)
                .expect(202)
                .body();
        return ended(Json.read(answer).path("id").asText(id));
    }

    JsonNode job(String id) {
        return realm.get(path("/bulk-invitations/" + id));
    }

    JsonNode rows(JsonNode job, String outcome) {
        return realm.get(path("/bulk-invitations/" + job.path("id").asText() + "/rows?outcome=" + outcome))
                .path("items");
    }

    private JsonNode ended(String id) {
        return Waiting.until(
                JOB_TIME, () -> job(id), job -> ENDED.contains(job.path("state").asText()));
    }

    private String path(String rest) {
        return "/workspaces/" + alias + rest;
    }
}
