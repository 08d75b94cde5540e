package io.workspaces.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.benchmarks.stage.Crowds.Crowd;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.http.Json;
import java.util.ArrayList;
import java.util.List;

/** Reading as an administrator. */
public record Reads(Site site) {
    private static final int CURSORS = 20;
    private static final int PAGE = 200;

    /** Reads below the realm. */
    public String admin(String path) {
        return Caller.get(
                site.admin().server().resolve("/admin/realms/" + Site.REALM + path),
                site.admin().token());
    }

    /** Cursors from about the middle of a crowd's list by name. */
    public List<String> cursors(Crowd crowd) {
        List<String> cursors = new ArrayList<>();
        int skipped = Math.max(0, crowd.size() / 2 / PAGE - CURSORS / 2);
        String cursor = "";
        for (int page = 0; cursors.size() < CURSORS && page < crowd.size() / PAGE; page++) {
            JsonNode answer = Json.read(admin("/workspaces/" + crowd.ours() + "/members?limit=" + PAGE
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            cursor = Http.encode(answer.path("next").asText());
            if (page >= skipped && !cursor.isEmpty()) {
                cursors.add(cursor);
            }
        }
        return cursors.isEmpty() ? List.of("") : cursors;
    }
}
