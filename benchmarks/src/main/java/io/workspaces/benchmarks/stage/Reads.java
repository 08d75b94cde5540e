package io.workspaces.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.benchmarks.stage.Crowds.Crowd;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reading as an administrator. */
public record Reads(Site site) {
    private static final int CURSORS = 20;
    private static final int PAGE = 200;

    /** Between the parts of a cursor: the list that it belongs to, and key and id of a row. */
    private static final String SEPARATOR = "\0";

    private static final String MIDDLE = "select k || chr(10) || id from (select %1$s as k, %2$s as id,"
            + " row_number() over (order by %1$s, %2$s) as place, count(*) over () as size from %3$s) r"
            + " where place * 5 between size * 2 and size * 3 and place %% greatest(1, size / 100) = 0 order by place";

    /** Reads below the realm. */
    public String admin(String path) {
        return Caller.get(at(path), site.admin().token());
    }

    /** Posts nothing below the realm. */
    public String post(String path) {
        return Caller.post(at(path), site.admin().token());
    }

    private URI at(String path) {
        return site.admin().server().resolve("/admin/realms/" + Site.REALM + path);
    }

    /**
     * Pages around the middle of a list. Nobody reads all pages before them: the list's first cursor gets the key and
     * id of a row of the middle.
     *
     * @param key what the list is sorted by, in SQL
     * @param rows the list as a table with a condition
     */
    public List<String> middle(String path, String key, String id, String rows, Object... parameters) {
        String first = Json.read(admin(path)).path("next").asText();
        if (first.isEmpty()) {
            return List.of(path);
        }
        String list = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.UTF_8).split(SEPARATOR, 2)[0];
        return site.tables().texts(MIDDLE.formatted(key, id, rows), parameters).stream()
                .map(row -> path + "&cursor=" + encoded(list + SEPARATOR + row.replace("\n", SEPARATOR)))
                .toList();
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
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
