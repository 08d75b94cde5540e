package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Caller;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.Visitors;
import io.workspaces.localserver.admin.TokenEndpoint;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the claim about workspaces costs each token. */
final class TokenRefresh implements Comparison {
    private static final String PLAIN = "Keycloak";
    private static final String ORGANIZATION = "Keycloak, with organization";
    private static final String WITHOUT = "Workspaces, without claim";
    private static final String CLAIM = "Workspaces, with claim";

    private final Stage stage;

    TokenRefresh(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "token-refresh";
    }

    @Override
    public String title() {
        return "Refresh of a token";
    }

    @Override
    public String about() {
        return "One refresh. With the scope organization, Keycloak's own mapper names the organizations; with the scope"
                + " workspaces, ours gives role, groups and permissions in each workspace.";
    }

    @Override
    public List<Contender> contenders() {
        Visitors stock = Visitors.ofStock(stage.stock());
        Visitors ours = Visitors.ofOurs(stage.ours());
        return List.of(
                refreshing(PLAIN, stage.stock(), stock, Visitors.PLAIN, "openid"),
                refreshing(ORGANIZATION, stage.stock(), stock, Visitors.INFORMED, "openid organization"),
                refreshing(WITHOUT, stage.ours(), ours, Visitors.PLAIN, "openid"),
                refreshing(CLAIM, stage.ours(), ours, Visitors.INFORMED, "openid"));
    }

    private Contender refreshing(String name, Site site, Visitors people, String client, String scope) {
        TokenEndpoint endpoint = people.endpoint(client);
        URI uri = URI.create(endpoint.realm() + "/protocol/openid-connect/token");
        List<String> forms = people.signIn(client, scope).stream()
                .map(tokens -> form(tokens, client))
                .toList();
        return new Contender(name, round -> refresh(site, uri, forms));
    }

    static String form(Tokens tokens, String client) {
        return Http.encode(
                Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", tokens.refresh()));
    }

    private Sample refresh(Site site, URI uri, List<String> forms) throws Exception {
        return site.load()
                .during(stage.scale().seconds(), call -> Caller.postForm(uri, "", forms.get(call % forms.size())));
    }

    @Override
    public int warmUps() {
        return 8;
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atLeast(
                        0.93, "refreshes/s with the claim, of those without", Goal.ratio(CLAIM, Metric.RATE, WITHOUT)),
                Goal.atMost(1.05, "statements more", Goal.more(CLAIM, Metric.STATEMENTS, WITHOUT)));
    }
}
