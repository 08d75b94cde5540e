package io.workspaces.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of people for a workspace of its own, and the jobs that take them in. */
public final class BulkJobs {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Set<String> ENDED = Set.of("checked", "done", "failed", "cancelled");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Site site;
    private final String workspace;
    private int people;

    private BulkJobs(Site site, String workspace) {
        this.site = site;
        this.workspace = workspace;
    }

    /** In a new workspace with one group. */
    public static BulkJobs inNewWorkspace(Site site) {
        String alias = "bulk-" + NAMES.incrementAndGet();
        site.realm().create("/workspaces", Map.of("name", alias, "alias", alias));
        site.realm()
                .create(
                        "/workspaces/" + alias + "/groups",
                        Map.of("name", "Team", "permissions", List.of(), "access", Map.of("app", List.of("view:*"))));
        return new BulkJobs(site, alias);
    }

    public String workspace() {
        return workspace;
    }

    /** A file of people that no file had before: role, group and three values of metadata each. */
    public String file(int rows) {
        StringBuilder file = new StringBuilder("Full Name,Email,Role,Groups,Metadata\n");
        for (int i = 0; i < rows; i++) {
            int number = ++people;
            file.append("Given")
                    .append(number % 1000)
                    .append(" Name,p")
                    .append(number)
                    .append('@')
                    .append(workspace)
                    .append(".test,Builder,Team,\"{'a':'v")
                    .append(number)
                    .append("','b':'north','c':'x y'}\"\n");
        }
        return file.toString();
    }

    /** Sends a file and waits for the end of its check. */
    public JsonNode check(String file) {
        return submit(file, "?dryRun=true");
    }

    /** Sends a file and waits until all are invited. */
    public JsonNode run(String file) {
        return submit(file, "?dryRun=false");
    }

    private JsonNode submit(String file, String query) {
        String jobs = "/workspaces/" + workspace + "/bulk-invitations";
        RealmApi realm = site.realm();
        Answer accepted = realm.admin()
                .send("POST", "/" + realm.name() + jobs + query, file, "text/csv")
                .expect(202);
        String job = jobs + "/" + accepted.json().path("id").asText();
        JsonNode ended = Waiting.until(PATIENCE, () -> realm.get(job), BulkJobs::hasEnded);
        JsonNode rows = ended.path("rows");
        int good = rows.path("invited").asInt() + rows.path("new").asInt();
        if (good != rows.path("total").asInt()) {
            throw new IllegalStateException(
                    "Not all rows were taken: " + realm.get(job + "/rows?outcome=failed&limit=3"));
        }
        return ended;
    }

    private static boolean hasEnded(JsonNode job) {
        return ENDED.contains(job.path("state").asText());
    }

    /** Throws away the mails that wait, so that they do not leave while something else is measured. */
    public static void dropMails(Site site) {
        site.tables().run("delete from wsp_outbox");
    }
}
