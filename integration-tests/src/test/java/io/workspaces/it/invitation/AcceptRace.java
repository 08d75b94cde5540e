package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many at once with one link, and one person at once with many invitations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AcceptRace {
    private static final int RUNNERS = 200;
    private static final int LOGINS = 16;
    private static final String APP = "http://app.test/";

    private final TestRealm realm;
    private Invitations acme;

    @SuppressWarnings("NullAway.Init") // laid out before all
    AcceptRace(TestRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    void acme() {
        acme = Invitations.into(realm, "Acme", "acme");
        realm.api().createPublicClient("app", APP);
        realm.api().addDefaultScope("app", "workspaces");
    }

    @Test
    void of_two_hundred_who_accept_at_once_one_sets_the_account_up() {
        String link = acme.mailedLink("race@race.example.org", Map.of());

        // Who opens the link after the first press is told so: all have it open before any presses.
        List<Page> opened = atOnce(RUNNERS, runner -> realm.browser().open(link));
        List<Page> pages = atOnce(RUNNERS, runner -> opened.get(runner)
                .form("setUp")
                .press("setUp", Map.of("firstName", "Runner", "lastName", "No " + runner)));

        assertThat(pages.stream().filter(page -> page.asksFor("password-new"))).hasSize(1);
        assertThat(pages.stream().filter(page -> page.text().contains("is already being set up in another browser")))
                .hasSize(RUNNERS - 1);
    }

    @Test
    void somebody_who_signs_in_many_times_at_once_becomes_active_once_and_every_login_succeeds() {
        realm.api().createUser(Person.of("many@race.example.org", "secret"));
        acme.silently("many@race.example.org");
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);

        List<Integer> roles = atOnce(LOGINS, runner -> {
            Browser browser = realm.browser();
            return app.withPassword(browser, "many@race.example.org", "secret", "openid")
                    .claims()
                    .at("/workspaces/acme")
                    .size();
        });

        assertThat(roles).hasSize(LOGINS).allMatch(members -> members > 0);
        assertThat(acme.send("GET", "/audit?action=member.activate", null)
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("action"))
                .containsExactly("member.activate");
    }

    private interface Runner<T> {
        T run(int number);
    }

    private static <T> List<T> atOnce(int runners, Runner<T> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Callable<T>> all = IntStream.range(0, runners)
                    .<Callable<T>>mapToObj(number -> () -> runner.run(number))
                    .toList();
            return threads.invokeAll(all).stream().map(AcceptRace::result).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
