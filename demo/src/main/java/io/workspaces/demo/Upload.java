package io.workspaces.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Step 1: a CSV of people becomes invited members, and its two faulty rows are reported. */
record Upload(WorkspaceRest workspace, Narrator narrator) {
    private static final int FAULTY = 2;

    /** Gives the finished job. */
    JsonNode tell() {
        String csv = People.csv();
        narrator.quote(csv.lines().limit(4).toList());
        int people = (int) csv.lines().count() - 1;
        narrator.say("… " + people + " people in all");

        JsonNode checked = workspace.check(csv);
        narrator.right("checked: " + counts(checked) + ", roles " + checked.path("roles"));
        narrator.value(
                "rows that would fail", checked.path("rows").path("failed").asInt(), FAULTY);

        JsonNode done = workspace.run(checked);
        narrator.value("job", done.path("state").asText(), "done");
        narrator.value("invited", done.path("rows").path("invited").asInt(), people - FAULTY);
        for (JsonNode row : workspace.rows(done, "failed")) {
            narrator.say("row " + row.path("row").asInt() + ", "
                    + row.path("email").asText() + ": " + row.path("code").asText() + ", "
                    + row.path("message").asText());
        }
        return done;
    }

    private static String counts(JsonNode job) {
        JsonNode rows = job.path("rows");
        return rows.path("new").asInt() + " new, " + rows.path("skipped").asInt() + " already there, "
                + rows.path("failed").asInt() + " faulty";
    }
}
