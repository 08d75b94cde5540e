package io.workspaces.benchmarks.stage;

import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stock Keycloak's ways to get somebody into an organization. */
public final class StockInvitations {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Site site;
    private final String organization;
    private final String group;
    private final AtomicInteger people = new AtomicInteger();

    private StockInvitations(Site site, String organization, String group) {
        this.site = site;
        this.organization = organization;
        this.group = group;
    }

    /** Into a new organization with one group. */
    public static StockInvitations intoNewOrganization(Site site) {
        String alias = "invite-" + NAMES.incrementAndGet();
        String id = site.realm().createOrganization(alias, alias);
        String group = site.realm().create("/organizations/" + id + "/groups", Map.of("name", "Team"));
        return new StockInvitations(site, id, group);
    }

    /**
     * The nearest to a row of a file: an account with attributes, a member of the organization and of a
     * group, and a mail.
     */
    public void createAndMail(int ignored) {
        String token = site.admin().token();
        String email = email();
        String user = Caller.create(
                at("/users"),
                token,
                "{\"username\":\"" + email + "\",\"email\":\"" + email + "\",\"firstName\":\"Given\",\"lastName\":"
                        + "\"Name\",\"enabled\":true,\"requiredActions\":[\"UPDATE_PASSWORD\"],\"attributes\":"
                        + "{\"a\":[\"v1\"],\"b\":[\"north\"],\"c\":[\"x y\"]}}");
        String members = "/organizations/" + organization + "/members";
        Caller.create(at(members), token, "\"" + user + "\"");
        Caller.put(at("/organizations/" + organization + "/groups/" + group + "/members/" + user), token, "");
        Caller.put(at("/users/" + user + "/execute-actions-email"), token, "[\"UPDATE_PASSWORD\"]");
    }

    /** An invitation and nothing else: no group, no role, no attributes. */
    public void inviteUser(int ignored) {
        Caller.postForm(
                at("/organizations/" + organization + "/members/invite-user"),
                site.admin().token(),
                Http.encode(Map.of("email", email(), "firstName", "Given", "lastName", "Name")));
    }

    private String email() {
        return "p" + people.incrementAndGet() + "@" + organization + ".test";
    }

    private URI at(String path) {
        return site.admin().server().resolve("/admin/realms/" + Site.REALM + path);
    }
}
