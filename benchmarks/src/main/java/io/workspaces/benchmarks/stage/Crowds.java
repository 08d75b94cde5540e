package io.workspaces.benchmarks.stage;

import java.util.HashMap;
import java.util.Map;

/** Organizations full of people with accounts, the same on both sites, laid out once each. */
public final class Crowds {
    private static final String USERS = "insert into user_entity (id, username, email, email_constraint,"
            + " email_verified, enabled, first_name, last_name, realm_id, created_timestamp, not_before)"
            + " select ? || '-' || lpad(i::text, 8, '0'), lower(mail), mail, mail, true, true,"
            + " 'Given' || (i * 7919) % 1000, 'Family' || (i * 104729) % 5000, ?, 1700000000000 + i, 0"
            + " from (select i, 'person' || i || ?::text as mail from generate_series(1::bigint, ?) i) p";
    private static final String JOINS = "insert into user_group_membership (group_id, user_id, membership_type)"
            + " select ?, id, 'UNMANAGED' from user_entity where realm_id = ? and email like ?";
    private static final String MEMBERS = "insert into wsp_member (id, realm_id, org_id, email, first_name, last_name,"
            + " name_key, user_id, role, status, source, invited_at, joined_at, changed_at, version)"
            + " select 'm' || substr(id, 2), realm_id, ?, email, first_name, last_name,"
            + " lower(first_name || ' ' || last_name), id, 'END_USER', 'ACTIVE', 'ADOPTED', created_timestamp,"
            + " created_timestamp, created_timestamp, 0 from user_entity where realm_id = ? and email like ?";

    /** By role and status, of all and in groups. The server may count a workspace at the same time. */
    private static final String COUNTS =
            "insert into wsp_member_count (org_id, group_id, role, status, realm_id, members)"
                    + " select m.org_id, %s, m.role, m.status, m.realm_id, count(*) from wsp_member m%s"
                    + " group by m.org_id, m.role, m.status, m.realm_id%s"
                    + " on conflict (org_id, group_id, role, status) do update set members = excluded.members";

    private final Site stock;
    private final Site ours;
    private final Map<Integer, Crowd> made = new HashMap<>();

    Crowds(Site stock, Site ours) {
        this.stock = stock;
        this.ours = ours;
    }

    /**
     * People in an organization.
     *
     * @param stock the organization's id in stock Keycloak
     * @param ours the workspace's id in ours
     */
    public record Crowd(int size, String stock, String ours) {
        /** The address of one of them, counted from 1. */
        public String email(int number) {
            return "person" + number + domain(size);
        }
    }

    /** A crowd of a size. */
    public Crowd of(int size) {
        return made.computeIfAbsent(size, this::make);
    }

    private Crowd make(int size) {
        String name = "crowd-" + size;
        String organization = organization(stock, size);
        String workspace = ours.realm().create("/workspaces", Map.of("name", name, "alias", name));
        String realm = fill(ours, workspace, size);
        ours.tables().run(MEMBERS, workspace, realm, "%" + domain(size));
        String role = ours.tables().text("select id from wsp_group where org_id = ? and role = 'END_USER'", workspace);
        ours.tables().run(JOINS, role, realm, "%" + domain(size));
        recount(ours);
        stock.tables().settle();
        ours.tables().settle();
        return new Crowd(size, organization, workspace);
    }

    /** An organization full of people, by its id. */
    static String organization(Site site, int size) {
        String name = "crowd-" + size;
        String organization = site.realm().createOrganization(name, name);
        fill(site, organization, size);
        return organization;
    }

    /** Lets the numbers of members that the server keeps follow what was written past it. */
    static void recount(Site site) {
        site.tables().run(COUNTS.formatted("'-'", "", ""));
        site.tables()
                .run(COUNTS.formatted("g.group_id", " join wsp_member_group g on g.member_id = m.id", ", g.group_id"));
    }

    private static String fill(Site site, String organization, int size) {
        Tables tables = site.tables();
        String realm = tables.text("select id from realm where name = ?", Site.REALM);
        String members = tables.text("select group_id from org where id = ?", organization);
        tables.run(USERS, "u" + size, realm, domain(size), size);
        tables.run(JOINS, members, realm, "%" + domain(size));
        return realm;
    }

    private static String domain(int size) {
        return "@of" + size + ".example.org";
    }
}
