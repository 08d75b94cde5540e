package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Caller;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.Visitors;
import io.workspaces.localserver.admin.Tokens;
import java.net.URI;
import java.util.List;

/** What an app asks for on each request, if it remembers nothing. */
final class CurrentUserRate implements Comparison {
    private static final String PLAIN = "Keycloak, userinfo";
    private static final String ORGANIZATION = "Keycloak, userinfo with organization";
    private static final String CURRENT_USER = "Workspaces, current-user";
    private static final String CAN = "Workspaces, can";

    private final Stage stage;

    CurrentUserRate(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "current-user";
    }

    @Override
    public String title() {
        return "Current user";
    }

    @Override
    public String about() {
        return "One answer about the owner of an access token, with nothing cached by the client: the current user with"
                + " role, groups, permissions and ten values of metadata; whether they may do something; userinfo with"
                + " and without the scope organization.";
    }

    @Override
    public List<Contender> contenders() {
        Visitors stock = Visitors.ofStock(stage.stock());
        Visitors ours = Visitors.ofOurs(stage.ours());
        List<Tokens> plain = stock.signIn(Visitors.PLAIN, "openid");
        List<Tokens> organization = stock.signIn(Visitors.INFORMED, "openid organization");
        List<Tokens> members = ours.signIn(Visitors.INFORMED, "openid");
        URI can = URI.create(ours.currentUser() + "/can?permission=app:create");
        return List.of(
                new Contender(ORGANIZATION, round -> ask(stage.stock(), stock.userinfo(), organization)),
                new Contender(PLAIN, round -> ask(stage.stock(), stock.userinfo(), plain)),
                new Contender(CURRENT_USER, round -> ask(stage.ours(), ours.currentUser(), members)),
                new Contender(CAN, round -> ask(stage.ours(), can, members)));
    }

    private Sample ask(Site site, URI uri, List<Tokens> tokens) throws Exception {
        return site.load()
                .during(
                        stage.scale().seconds(),
                        call -> Caller.get(uri, tokens.get(call % tokens.size()).access()));
    }

    @Override
    public int warmUps() {
        return 8;
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atLeast(
                        1.5,
                        "current-user/s, of userinfo's with organization",
                        Goal.ratio(CURRENT_USER, Metric.RATE, ORGANIZATION)),
                Goal.atLeast(0.9, "current-user/s, of plain userinfo's", Goal.ratio(CURRENT_USER, Metric.RATE, PLAIN)),
                Goal.atLeast(0.8, "can/s, of plain userinfo's", Goal.ratio(CAN, Metric.RATE, PLAIN)));
    }
}
