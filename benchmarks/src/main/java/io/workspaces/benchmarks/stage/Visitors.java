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
    private static final String PASSWORD = "open-sesame";

    private final Site site;

    private Visitors(Site site) {
        this.site = site;
    }

    /** Members of a plain organization. */
    public static Visitors ofStock(Site site) {
        if (site.realm().get("/organizations?search=" + ALIAS).isEmpty()) {
            String organization = site.realm().createOrganization(ALIAS, ALIAS);
            people(site, organization);
            client(site, PLAIN);
            client(site, INFORMED);
        }
        return new Visitors(site);
    }

    /** Builders of a workspace, with ten values of metadata each. */
    public static Visitors ofOurs(Site site) {
        if (site.realm().get("/organizations?search=" + ALIAS).isEmpty()) {
            String workspace = site.realm().create("/workspaces", Map.of("name", ALIAS, "alias", ALIAS));
            people(site, workspace);
            for (JsonNode member :
                    site.realm().get("/workspaces/" + ALIAS + "/members").path("items")) {
                fill(site.realm(), member.path("id").asText());
            }
            client(site, PLAIN);
            client(site, INFORMED);
            site.realm().addDefaultScope(INFORMED, "workspaces");
        }
        return new Visitors(site);
    }

    private static void people(Site site, String organization) {
        for (int i = 0; i < PEOPLE; i++) {
            String user = site.realm().createUser(Person.of("visitor" + i + "@visit.example.org", PASSWORD));
            site.realm().create("/organizations/" + organization + "/members", user);
        }
    }

    private static void fill(RealmApi realm, String member) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < KEYS; i++) {
            values.put("key" + i, "value " + i + " of " + member);
        }
        String path = "/workspaces/" + ALIAS + "/members/" + member;
        realm.send("PATCH", path, Map.of("role", "Builder")).expect(200);
        realm.send("PATCH", path + "/metadata", values).expect(200);
    }

    private static void client(Site site, String name) {
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
        return endpoint(client).password("visitor" + number % PEOPLE + "@visit.example.org", PASSWORD, scope);
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
        return URI.create(site.realm().base() + "/workspaces/" + ALIAS + "/current-user");
    }
}
