package io.workspaces.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.IntStream;

/** A workspace whose people files change, each file as whoever exported, edited and imported it would send it. */
public final class Team {
    /** PostgreSQL counts what a connection has written ten seconds later, unless it goes on writing. */
    private static final Duration COUNTED_AFTER = Duration.ofSeconds(11);

    private static final String NUMBERED = "wsp_member m join generate_series(?::bigint, ?) i"
            + " on m.email = 'p' || i || '@' || ?::text || '.test' where m.org_id = ?";
    private static final String ACCOUNTS = "insert into user_entity (id, username, email, email_constraint,"
            + " email_verified, enabled, first_name, last_name, realm_id, created_timestamp, not_before)"
            + " select 'u' || substr(m.id, 2), m.email, m.email, m.email, true, true, m.first_name, m.last_name,"
            + " m.realm_id, m.invited_at, 0 from " + NUMBERED;
    private static final String ACTIVE = "update wsp_member set status = 'ACTIVE', user_id = 'u' || substr(id, 2),"
            + " joined_at = invited_at where id in (select m.id from " + NUMBERED + ")";
    private static final String ANSWERED =
            "delete from wsp_invitation where member_id in (select id from wsp_member where org_id = ? and"
                    + " status = 'ACTIVE')";
    private static final String OF_ACTIVE = " where m.org_id = ? and m.status = 'ACTIVE'";
    private static final String JOINS = "insert into user_group_membership (group_id, user_id, membership_type)"
            + " select o.group_id, m.user_id, 'UNMANAGED' from wsp_member m join org o on o.id = m.org_id" + OF_ACTIVE
            + " union all select g.id, m.user_id, 'UNMANAGED' from wsp_member m"
            + " join wsp_group g on g.org_id = m.org_id and g.role = m.role" + OF_ACTIVE
            + " union all select g.group_id, m.user_id, 'UNMANAGED' from wsp_member m"
            + " join wsp_member_group g on g.member_id = m.id" + OF_ACTIVE;

    /** What the members' rows are in, and what says so; not what says that a job has begun and ended. */
    private static final String WRITES = "select sum(n_tup_ins + n_tup_upd + n_tup_del)"
            + " - (select count(*) from wsp_audit where target_kind = 'bulk-invite') from pg_stat_user_tables"
            + " where relname in ('wsp_member', 'wsp_member_group', 'wsp_metadata', 'wsp_invitation', 'wsp_outbox',"
            + " 'wsp_audit')";

    private final Site site;
    private final BulkJobs jobs;
    private final String id;
    private final int[] versions;

    private Team(Site site, BulkJobs jobs, String id, int size) {
        this.site = site;
        this.jobs = jobs;
        this.id = id;
        this.versions = new int[size + 1];
    }

    /** A number of invited people. */
    public static Team invited(Site site, int size) {
        BulkJobs jobs = BulkJobs.inNewWorkspace(site);
        jobs.run(jobs.file(size));
        BulkJobs.dropMails(site);
        String id = site.tables().text("select id from org where alias = ?", jobs.workspace());
        return new Team(site, jobs, id, size);
    }

    /** Gives the last of the people accounts, and takes their invitations for answered. */
    public void activateLast(int count) {
        Tables tables = site.tables();
        int size = versions.length - 1;
        Object[] people = {size - count + 1, size, jobs.workspace(), id};
        tables.settle();
        tables.run(ACCOUNTS, people);
        tables.run(ACTIVE, people);
        Crowds.recount(site);
        tables.run(ANSWERED, id);
        tables.run(JOINS, id, id, id);
        tables.settle();
    }

    /** New people, people whose role and metadata change, and people as they are: a third each. */
    public String mixed(int rows, int firstChanged, int firstUnchanged) {
        int third = rows / 3;
        return jobs.file(third)
                + lines(IntStream.range(firstChanged, firstChanged + third).peek(number -> versions[number]++))
                + lines(IntStream.range(firstUnchanged, firstUnchanged + rows - 2 * third));
    }

    /** People as they are. */
    public String unchanged(int rows) {
        return BulkJobs.HEADER + lines(IntStream.rangeClosed(1, rows));
    }

    /** People who would change; for a check. */
    public String changed(int rows) {
        IntStream.rangeClosed(1, rows).forEach(number -> versions[number]++);
        String file = unchanged(rows);
        IntStream.rangeClosed(1, rows).forEach(number -> versions[number]--);
        return file;
    }

    private String lines(IntStream numbers) {
        StringBuilder lines = new StringBuilder();
        numbers.forEach(number -> jobs.line(lines, number, versions[number]));
        return lines.toString();
    }

    /** Sends a file and waits for the end of its check. */
    public JsonNode check(String file) {
        return jobs.submit(file, "?mode=update&dryRun=true");
    }

    /** Sends a file and waits until all is done in our tables. */
    public JsonNode update(String file) {
        return jobs.submit(file, "?mode=update");
    }

    /** Waits until Keycloak's memberships are as a job has made ours. */
    public void awaitMemberships(JsonNode job) {
        jobs.awaitMemberships(job);
    }

    /** How many rows about members and what they did were written, in all workspaces. */
    public long writes() throws InterruptedException {
        Thread.sleep(COUNTED_AFTER.toMillis());
        return Long.parseLong(site.tables().text(WRITES));
    }
}
