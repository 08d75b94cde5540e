package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.Visitors;
import java.util.List;

/** What it costs each login that invitations could be waiting. */
final class Login implements Comparison {
    private final Stage stage;

    Login(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "login";
    }

    @Override
    public String title() {
        return "Login without invitations";
    }

    @Override
    public String about() {
        return "One login with a password, of a member whom no invitation waits for. Passwords are hashed once only, so"
                + " that hashing does not hide the rest.";
    }

    @Override
    public List<Contender> contenders() {
        Visitors stock = Visitors.ofStock(stage.stock());
        Visitors ours = Visitors.ofOurs(stage.ours());
        return List.of(
                new Contender(Names.STOCK, round -> signIn(stage.stock(), stock)),
                new Contender(Names.OURS, round -> signIn(stage.ours(), ours)));
    }

    private Sample signIn(Site site, Visitors people) throws Exception {
        return site.load().during(stage.scale().seconds(), number -> people.signIn(Visitors.PLAIN, "openid", number));
    }

    @Override
    public int warmUps() {
        return 4;
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(1.02, "CPU a login, of Keycloak's", Goal.ratio(Names.OURS, Metric.CPU, Names.STOCK)),
                Goal.atMost(1.05, "statements more", Goal.more(Names.OURS, Metric.STATEMENTS, Names.STOCK)));
    }
}
