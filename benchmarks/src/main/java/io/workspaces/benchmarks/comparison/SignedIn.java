package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Caller;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.Visitors;
import io.workspaces.localserver.admin.Tokens;
import java.net.URI;
import java.util.List;

/** What a member of a large workspace does. */
final class SignedIn extends Waited {
    SignedIn(Stage stage) {
        super(stage);
    }

    @Override
    public String id() {
        return "signed-in";
    }

    @Override
    public String title() {
        return "Signed-in members, of a million";
    }

    @Override
    public String about() {
        return "A login, a refresh with the claim about workspaces, and what an app asks about the current user, of"
                + " members of the workspace of " + stage.scale().million().large() + ".";
    }

    @Override
    public List<Contender> contenders() {
        Site site = stage.ours();
        Visitors people = Visitors.of(site, stage.million().large().alias());
        List<Tokens> tokens = people.signIn(Visitors.INFORMED, "openid");
        List<String> refreshes = tokens.stream()
                .map(token -> TokenRefresh.form(token, Visitors.INFORMED))
                .toList();
        URI refresh = URI.create(site.realm().base() + "/protocol/openid-connect/token");
        URI can = URI.create(people.currentUser() + "/can?permission=app:create");
        return List.of(
                calling("login", site, number -> people.signIn(Visitors.PLAIN, "openid", number)),
                calling(
                        "refresh",
                        site,
                        number -> Caller.postForm(refresh, "", refreshes.get(number % refreshes.size()))),
                calling("current-user", site, number -> ask(people.currentUser(), tokens, number)),
                calling("can", site, number -> ask(can, tokens, number)));
    }

    private static void ask(URI uri, List<Tokens> tokens, int number) {
        Caller.get(uri, tokens.get(number % tokens.size()).access());
    }
}
