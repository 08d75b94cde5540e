package io.workspaces.benchmarks.stage;

import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A realm with workspaces of all sizes, a few of them with all that members can have. Laid out once, in steps whose time
 * is told: workspaces and groups by requests, people by SQL. Stock Keycloak gets two organizations.
 */
public final class Million {
    private static final String ALIAS = "place-";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SEARCHABLE = "select count(*) from pg_class c join pg_index i on i.indexrelid = c.oid"
            + " where c.relname in ('idx_wsp_member_search', 'idx_wsp_audit_search') and i.indisvalid";

    /** The group that a tenth of a workspace is in, and the one that half of it is in. */
    public static final List<String> GROUPS = List.of("Team", "Half");

    /** Which workspaces are full of details, and which of the rest are of what size; by the number in their alias. */
    private static final String PLACES = "create unlogged table bench_place as select o.*,"
            + " number in (1, 2, %3$d + 3) as detailed, sum(size) over (order by number) - size as people_before"
            + " from (select id as org_id, realm_id, group_id, number, case when number = 1 then %1$d"
            + " when number = 2 then %2$d when number <= %3$d + 2 then %4$d when number <= %3$d + 4 then %5$d"
            + " else 40 + number %% 41 end as size from (select *, substr(alias, 7)::int as number from org"
            + " where alias like 'place-%%') n) o";

    /** Ids and names without order, as in a realm that has grown; i counts the people of a workspace. */
    private static final String PEOPLE = "create unlogged table bench_person as select org_id, realm_id, group_id,"
            + " detailed, i, md5('m' || k)::uuid::text as member_id, md5('u' || k)::uuid::text as user_id,"
            + " 'person' || k || '@' || number || '.example.org' as email, 'Given' || (k * 7919) %% 1000 as first_name,"
            + " 'Family' || (k * 104729) %% 5000 as last_name,"
            + " case when i = 1 or detailed and i %% 97 = 0 then 'ADMIN' when detailed and i %% 7 = 2 then 'BUILDER'"
            + " else 'END_USER' end as role, case when detailed and i %% 10 = 3 then 'INVITED'"
            + " when detailed and i %% 20 = 8 then 'ARCHIVED' else 'ACTIVE' end as status,"
            + " detailed and i %% 40 = 8 as expired, now - (1 + k * 7919 %% 360) * day - k * 104729 %% day as invited_at,"
            + " now, day from (select *, people_before + i as k, 86400000::bigint as day,"
            + " (extract(epoch from now()) * 1000)::bigint as now"
            + " from bench_place, generate_series(1, size) i) p";

    private static final String USERS = "insert into user_entity (id, username, email, email_constraint,"
            + " email_verified, enabled, first_name, last_name, realm_id, created_timestamp, not_before)"
            + " select user_id, email, email, email, true, true, first_name, last_name, realm_id, invited_at, 0"
            + " from bench_person where status <> 'INVITED'";
    private static final String MEMBERS = "insert into wsp_member (id, realm_id, org_id, email, first_name, last_name,"
            + " name_key, user_id, role, status, former_status, archived_reason, source, invited_at, joined_at,"
            + " changed_at, active_until, told_until, version) select member_id, realm_id, org_id, email, first_name,"
            + " last_name, lower(first_name || ' ' || last_name), case when status <> 'INVITED' then user_id end, role,"
            + " status, case when status = 'ARCHIVED' then 'ACTIVE' end,"
            + " case when expired then 'EXPIRED' when status = 'ARCHIVED' then 'ADMIN' end, 'BULK', invited_at,"
            + " case when status <> 'INVITED' then invited_at + 3600000 end, invited_at, until, until, 1"
            + " from (select *, case when expired then now - (1 + i % 300) * day"
            + " when detailed and i % 49 = 0 then now + (2 + i % 360) * day end as until from bench_person) p";
    private static final String IN_GROUPS = "insert into wsp_member_group (member_id, group_id, org_id)"
            + " select p.member_id, g.id, p.org_id from bench_person p join wsp_group g on g.org_id = p.org_id"
            + " where g.name = 'Team' and i / 20 % 10 = 0 or g.name = 'Half' and i / 20 % 2 = 1";
    private static final String JOINS = "insert into user_group_membership (group_id, user_id, membership_type)"
            + " select group_id, user_id, 'UNMANAGED' from bench_person where status = 'ACTIVE'"
            + " union all select g.id, p.user_id, 'UNMANAGED' from bench_person p"
            + " join wsp_group g on g.org_id = p.org_id and g.role = p.role where p.status = 'ACTIVE'"
            + " union all select g.group_id, p.user_id, 'UNMANAGED' from bench_person p"
            + " join wsp_member_group g on g.member_id = p.member_id where p.status = 'ACTIVE'";
    private static final String INVITATIONS = "insert into wsp_invitation (member_id, realm_id, org_id, generation,"
            + " ttl_seconds, expires_at, waits_until, inviter_name, mail_state, mail_reason, mail_at, resends,"
            + " refused_reason, refused_at) select member_id, realm_id, org_id, 1, 604800,"
            + " case when i % 3 = 0 then now - day else now + 6 * day end, now + 20 * day, 'Ada Lovelace',"
            + " case when failed then 'FAILED' else 'SENT' end, case when failed then 'rejected' end, invited_at, 0,"
            + " case when refused then 'ADDRESS_UNVERIFIED' end, case when refused then now - day end"
            + " from (select *, i % 100 = 13 as failed, i % 100 = 23 as refused from bench_person"
            + " where status = 'INVITED') p";

    /** A value that somebody has given one member, for the others. */
    private static final String METADATA =
            "insert into wsp_metadata (member_id, meta_key, realm_id, org_id, visibility,"
                    + " clients, ciphertext, key_id, revision, updated_at) select p.member_id, v.meta_key, v.realm_id, v.org_id,"
                    + " v.visibility, v.clients, v.ciphertext, v.key_id, v.revision, v.updated_at from wsp_metadata v"
                    + " join bench_person p on p.org_id = v.org_id where p.i % 10 = 0 and p.member_id <> v.member_id";

    private static final String AUDIT = "insert into wsp_audit (id, realm_id, org_id, at, actor_id, actor_name, action,"
            + " target_kind, target_id, target_name, detail) select md5(p.org_id || n)::uuid::text, p.realm_id,"
            + " p.org_id, p.now - n * 7919 % 360 * p.day - n * 104729 % p.day, a.user_id, a.email,"
            + " (array['member.invite', 'member.activate', 'member.update', 'member.archive', 'metadata.update'])"
            + "[1 + n % 5], 'member', p.member_id, p.email, '{}' from (select b.org_id, b.size, n from bench_place b"
            + " cross join generate_series(1::bigint, least(500000, b.size * 5 / 2)) n"
            + " where b.detailed offset 0) b join bench_person a on a.org_id = b.org_id and a.i = 1"
            + " join bench_person p on p.org_id = b.org_id and p.i = 1 + b.n % b.size";

    private final Site stock;
    private final Site ours;
    private final Sizes sizes;
    private Optional<List<Place>> made = Optional.empty();

    Million(Site stock, Site ours, Sizes sizes) {
        this.stock = stock;
        this.ours = ours;
        this.sizes = sizes;
    }

    /**
     * How many people are where.
     *
     * @param apart in a workspace beside the others
     * @param large in the largest of the others
     * @param middling of the size {@code middlingSize}
     * @param small in two workspaces, one of which the large ones are compared with
     * @param workspaces all but the one apart; the rest have about 60 people each
     */
    public record Sizes(int apart, int large, int middling, int middlingSize, int small, int workspaces) {}

    /**
     * A workspace with all details, from the smallest.
     *
     * @param id its organization
     * @param stock the id of an organization of this size in stock Keycloak, if there is one
     */
    public record Place(int size, String alias, String id, Optional<String> stock) {}

    /** The workspaces with all details: small, large, and the one apart. */
    public List<Place> places() {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.get();
    }

    /** The workspace that jobs work in. */
    public Place large() {
        return places().get(1);
    }

    private List<Place> make() {
        Tables tables = ours.tables();
        told("workspaces", () -> ours.load().times(sizes.workspaces() + 1, this::workspace));
        List<Integer> detailed = List.of(sizes.middling() + 3, 2, 1);
        detailed.forEach(this::groups);
        told("plan", () -> {
            tables.run(PLACES.formatted(
                    sizes.apart(), sizes.large(), sizes.middling(), sizes.middlingSize(), sizes.small()));
            tables.run(PEOPLE.formatted());
            tables.run("create index on bench_person (org_id, i)");
            tables.run("analyze bench_place, bench_person");
        });
        told("accounts", () -> tables.run(USERS));
        told("members", () -> tables.run(MEMBERS));
        told("groups", () -> {
            tables.run(IN_GROUPS);
            Crowds.recount(ours);
        });
        tables.run("analyze wsp_member_group");
        told("memberships", () -> tables.run(JOINS));
        told("invitations", () -> tables.run(INVITATIONS));
        detailed.forEach(this::value);
        told("metadata", () -> tables.run(METADATA));
        told("audit", () -> tables.run(AUDIT));
        tables.run("drop table bench_person, bench_place");
        told("search indexes", this::searchIndexes);
        told("vacuum", tables::settle);
        List<Place> places = new ArrayList<>();
        told("stock", () -> {
            places.add(place(detailed.get(0), sizes.small(), true));
            places.add(place(detailed.get(1), sizes.large(), true));
            places.add(place(detailed.get(2), sizes.apart(), false));
            stock.tables().settle();
        });
        return places;
    }

    /** As an operator does it for workspaces of this size: a server that starts makes the indexes. */
    private void searchIndexes() {
        ours.tables().run("create extension pg_trgm");
        ours.tables().run("create extension btree_gin");
        ours.restart(Map.of());
        Waiting.until(PATIENCE, () -> ours.tables().text(SEARCHABLE), "2"::equals);
    }

    private void workspace(int number) {
        String alias = ALIAS + (number + 1);
        ours.realm().create("/workspaces", Map.of("name", alias, "alias", alias));
    }

    private void groups(int number) {
        GROUPS.forEach(name -> ours.realm()
                .create(
                        "/workspaces/" + ALIAS + number + "/groups",
                        Map.of("name", name, "permissions", List.of(), "access", Map.of("app", List.of("view:*")))));
    }

    private void value(int number) {
        String member = ours.tables()
                .text(
                        "select p.member_id from bench_person p join org o on o.id = p.org_id where o.alias = ?"
                                + " and p.i = 10",
                        ALIAS + number);
        ours.realm()
                .send(
                        "PATCH",
                        "/workspaces/" + ALIAS + number + "/members/" + member + "/metadata",
                        Map.of("region", "north"))
                .expect(200);
    }

    private Place place(int number, int size, boolean both) {
        String alias = ALIAS + number;
        String id = ours.tables().text("select id from org where alias = ?", alias);
        return new Place(size, alias, id, both ? Optional.of(Crowds.organization(stock, size)) : Optional.empty());
    }

    /** A step of the layout. */
    private interface Step {
        void run() throws Exception;
    }

    private static void told(String step, Step work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (Exception failed) {
            throw new IllegalStateException(step + ": " + failed.getMessage(), failed);
        }
        System.out.printf("[benchmark] layout, %s: %.0f s%n", step, (System.nanoTime() - begin) / 1e9);
    }
}
