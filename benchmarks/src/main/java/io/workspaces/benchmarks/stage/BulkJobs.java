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

/** Files of people for a workspace, and the jobs that take them in. */
public final class BulkJobs {
    private static final Duration PATIENCE = Duration.ofHours(1);
    static final String HEADER = "Full Name,Email,Role,Groups,Metadata\n";

    private static final Set<String> ENDED = Set.of("checked", "done", "failed", "cancelled");
    private static final Set<String> GOOD = Set.of("checked", "done");
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

    /** In a workspace that is there and has a group called Team. */
    public static BulkJobs in(Site site, String workspace) {
        return new BulkJobs(site, workspace);
    }

    public String workspace() {
        return workspace;
    }

    /** A file of people that no file had before: role, group and three values of metadata each. */
    public String file(int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            line(file, ++people, 0);
        }
        return file.toString();
    }

    /** @param version of the person: role and one value of metadata change with it */
    void line(StringBuilder file, int number, int version) {
        file.append("Given")
                .append(number % 1000)
                .append(" Name,p")
                .append(number)
                .append('@')
                .append(workspace)
                .append(".test,")
                .append(version % 2 == 0 ? "Builder" : "End-user")
                .append(",Team,\"{'a':'v")
                .append(number)
                .append("','b':'")
                .append(version == 0 ? "north" : "moved " + version)
                .append("','c':'x y'}\"\n");
    }

    /** Sends a file and waits for the end of its check. */
    public JsonNode check(String file) {
        return submit(file, "?dryRun=true");
    }

    /** Sends a file and waits until all are invited. */
    public JsonNode run(String file) {
        return submit(file, "?dryRun=false");
    }

    JsonNode submit(String file, String query) {
        RealmApi realm = site.realm();
        return ended(realm.admin().send("POST", "/" + realm.name() + path() + query, file, "text/csv"));
    }

    /** Archives all Active members of a group, and waits until that is done in our tables. */
    public JsonNode archive(String group) {
        return ended(site.realm()
                .send(
                        "POST",
                        "/workspaces/" + workspace + "/members/actions",
                        Map.of("action", "archive", "filter", Map.of("group", group, "status", "Active"))));
    }

    /** Waits until Keycloak's memberships are as a job has made ours. */
    public void awaitMemberships(JsonNode job) {
        Waiting.until(PATIENCE, () -> job(job).path("membershipsPending").asInt(-1), pending -> pending == 0);
    }

    private JsonNode ended(Answer begun) {
        Answer accepted = begun.expect(202);
        JsonNode ended = Waiting.until(PATIENCE, () -> job(accepted.json()), BulkJobs::hasEnded);
        JsonNode rows = ended.path("rows");
        int bad = rows.path("failed").asInt() + rows.path("skipped").asInt();
        if (bad > 0 || !GOOD.contains(ended.path("state").asText())) {
            throw new IllegalStateException("Not all rows were taken: " + ended + " "
                    + site.realm()
                            .get(path() + "/" + ended.path("id").asText() + "/rows?outcome=failed,skipped&limit=3"));
        }
        return ended;
    }

    /** A job as it is now. */
    JsonNode job(JsonNode job) {
        return site.realm().get(path() + "/" + job.path("id").asText());
    }

    private String path() {
        return "/workspaces/" + workspace + "/bulk-invitations";
    }

    private static boolean hasEnded(JsonNode job) {
        return ENDED.contains(job.path("state").asText());
    }

    /** Throws away the mails that wait, so that they do not leave while something else is measured. */
    public static void dropMails(Site site) {
        site.tables().run("delete from wsp_outbox");
    }
}
