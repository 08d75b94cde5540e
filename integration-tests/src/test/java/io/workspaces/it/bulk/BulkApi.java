package io.workspaces.it.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bulk invitations of one workspace, through the door of realm admins. */
public record BulkApi(RealmApi realm, String workspace) {
    public static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");
    private static final String JOBS = "/bulk-invitations";

    /** A new workspace in a realm. */
    public static BulkApi into(RealmApi realm, String alias) {
        return new BulkApi(realm, realm.create("/workspaces", Map.of("name", alias, "alias", alias)));
    }

    /** The same workspace through another node. */
    public BulkApi through(RealmApi other) {
        return new BulkApi(other, workspace);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        return realm.send(method, "/workspaces/" + workspace + path, body);
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        return realm.send(method, "/workspaces/" + workspace + path, body, headers);
    }

    public JsonNode get(String path) {
        return send("GET", path, null).expect(200).json();
    }

    public String text(String path) {
        return send("GET", path, null).expect(200).body();
    }

    /** Posts a file, with its answer as it came. */
    public Answer post(Object csv, String query) {
        return post(csv, query, "");
    }

    public Answer post(Object csv, String query, String path) {
        return send("POST", JOBS + path + query, csv, CSV);
    }

    /** Checks a file to its end. */
    public JsonNode check(String csv) {
        return ended(post(csv, "?dryRun=true").expect(202).json());
    }

    /** Uploads a file and lets it run to its end. */
    public JsonNode invite(String csv) {
        return ended(post(csv, "").expect(202).json());
    }

    /** Has a checked job run, to its end. */
    public JsonNode run(JsonNode job, String confirm) {
        String query = confirm.isEmpty() ? "" : "?confirm=" + Http.encode(confirm);
        return ended(send("POST", path(job, "/run") + query, null).expect(202).json());
    }

    public JsonNode job(JsonNode job) {
        return get(path(job, ""));
    }

    /** Waits until nobody works at a job any more. */
    public JsonNode ended(JsonNode job) {
        return await(job, "checked", "done", "failed", "cancelled");
    }

    /** Waits for one of these states. */
    public JsonNode await(JsonNode job, String... states) {
        Set<String> wanted = Set.of(states);
        return Waiting.until(
                PATIENCE,
                () -> job(job),
                now -> wanted.contains(now.path("state").asText()));
    }

    /** All rows of the report, page by page. */
    public List<JsonNode> rows(JsonNode job) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path(job, "/rows?limit=200") + cursor);
            page.path("items").forEach(rows::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + Http.encode(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    /** How many members have a status. */
    public int members(String status) {
        return get("/members?limit=1&status=" + status).path("total").asInt();
    }

    public static String path(JsonNode job, String rest) {
        return JOBS + "/" + job.path("id").asText() + rest;
    }
}
