package io.workspaces.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.TokenEndpoint;
import io.workspaces.localserver.admin.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some people with accounts in one organization, who sign in and whom apps ask about. */
public final class Visitors {
    /** A client without scopes of note. */
    public static final String PLAIN = "plain";

    /** A client that is told about organizations, or workspaces. */
    public static final String INFORMED = "informed";

    private static final int PEOPLE = 16;
    private static final int KEYS = 10;
    private static final String ALIAS = "visited";
    private static final String DOMAIN = ".example.org";
    private static final String PASSWORD = "open-sesame";

    private final Site site;
    private final String alias;

    private Visitors(Site site, String alias) {
        this.site = site;
        this.alias = alias;
    }

    /** Members of a plain organization. */
    public static Visitors ofStock(Site site) {
        Visitors visitors = new Visitors(site, ALIAS);
        if (site.realm().get("/organizations?search=" + ALIAS).isEmpty()) {
            visitors.join(site.realm().createOrganization(ALIAS, ALIAS));
            visitors.client(PLAIN);
            visitors.client(INFORMED);
        }
        return visitors;
    }

    /** Builders of a workspace, with ten values of metadata each. */
    public static Visitors ofOurs(Site site) {
        if (site.realm().get("/organizations?search=" + ALIAS).isEmpty()) {
            site.realm().create("/workspaces", Map.of("name", ALIAS, "alias", ALIAS));
        }
        return of(site, ALIAS);
    }

    /** The same in a workspace that is there. */
    public static Visitors of(Site site, String workspace) {
        Visitors visitors = new Visitors(site, workspace);
        if (site.realm().userByEmail(visitors.email(0)).isMissingNode()) {
            visitors.join(
                    site.realm().get("/workspaces/" + workspace).path("id").asText());
            for (JsonNode member : site.realm()
                    .get("/workspaces/" + workspace + "/members?search=" + workspace + DOMAIN)
                    .path("items")) {
                visitors.fill(member.path("id").asText());
            }
        }
        if (site.realm().clientUuid(PLAIN).isEmpty()) {
            visitors.client(PLAIN);
            visitors.client(INFORMED);
            site.realm().addDefaultScope(INFORMED, "workspaces");
        }
        return visitors;
    }

    private String email(int number) {
        return "visitor" + number % PEOPLE + "@" + alias + DOMAIN;
    }

    private void join(String organization) {
        for (int i = 0; i < PEOPLE; i++) {
            String user = site.realm().createUser(Person.of(email(i), PASSWORD));
            site.realm().create("/organizations/" + organization + "/members", user);
        }
    }

    private void fill(String member) {
        RealmApi realm = site.realm();
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < KEYS; i++) {
            values.put("key" + i, "value " + i + " of " + member);
        }
        String path = "/workspaces/" + alias + "/members/" + member;
        realm.send("PATCH", path, Map.of("role", "Builder")).expect(200);
        realm.send("PATCH", path + "/metadata", values).expect(200);
    }

    private void client(String name) {
        site.realm().createPublicClient(name, "http://app.test/");
    }

    /** Signs everybody in. */
    public List<Tokens> signIn(String client, String scope) {
        List<Tokens> tokens = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            tokens.add(signIn(client, scope, i));
        }
        return tokens;
    }

    /** Signs one in, with a password. */
    public Tokens signIn(String client, String scope, int number) {
        return endpoint(client).password(email(number), PASSWORD, scope);
    }

    /** The token endpoint for a client. */
    public TokenEndpoint endpoint(String client) {
        return site.realm().tokens(client, "");
    }

    /** Keycloak's userinfo. */
    public URI userinfo() {
        return URI.create(site.realm().base() + "/protocol/openid-connect/userinfo");
    }

    /** The current user in the workspace. */
    public URI currentUser() {
        return URI.create(site.realm().base() + "/workspaces/" + alias + "/current-user");
    }
}
