package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.browser.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since it counts what the database is asked. */
@Isolated
@Tag("local")
@Tag("h2")
class DeadLinkIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Map<String, String> links = new LinkedHashMap<>();

    private static String unknown = "";

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void kill() {
        acme = Invitations.into(realm, "Acme", "acme");
        unknown = realm.api().base() + "/workspaces/invitations/" + "x".repeat(43);
        links.put("no token at all", realm.api().base() + "/workspaces/invitations/no-token-at-all");
        links.put("expired", expired());
        links.put("used", used());
        links.put("revoked", revoked());
        links.put("replaced", replaced());
        links.put("archived", archived());
    }

    @Test
    void dead_links_look_the_same_whatever_killed_them() {
        String first = shown(unknown);
        links.forEach((death, link) -> assertThat(shown(link)).as(death).isEqualTo(first));
        assertThat(first).contains("404", "This invitation is not valid");
    }

    @Test
    void dead_links_cost_the_same_whatever_killed_them() {
        Map<String, Integer> first = costs(
                "reading an unknown link",
                () -> realm.browser().open(unknown),
                asked -> asked.size() == 1 && asked.containsValue(1));

        links.forEach((death, link) -> {
            costs("reading " + death, () -> realm.browser().open(link), first::equals);
            costs(
                    "accepting " + death,
                    () -> realm.browser().post(URI.create(link), Map.of("setUp", "1")),
                    first::equals);
        });
    }

    /** Measures again if a chore of the server has asked meanwhile: what the work itself asks is the same each time. */
    private static Map<String, Integer> costs(String what, Runnable work, Predicate<Map<String, Integer>> wanted) {
        Statements database = new Statements(realm.server().database());
        return Waiting.until(
                        Invitations.PATIENCE,
                        () -> Map.entry(what, database.during(work)),
                        measured -> wanted.test(measured.getValue()))
                .getValue();
    }

    /** Status, headers and body, by reading and by accepting. */
    private static String shown(String link) {
        Page read = realm.browser().open(link);
        Page accepted = realm.browser().post(URI.create(link), Map.of("signIn", "1"));
        return (shown(read) + shown(accepted)).replace(link.substring(link.lastIndexOf('/') + 1), "token");
    }

    private static String shown(Page page) {
        Map<String, Object> headers = new java.util.TreeMap<>(page.headers().map());
        headers.remove("content-length");
        headers.remove("x-request-id");
        return page.status() + "\n" + headers + "\n" + page.document().html() + "\n";
    }

    private static String expired() {
        String link = acme.mailedLink("expired@dead.example.org", Map.of());
        acme.awaitMail("expired@dead.example.org", "sent");
        new WorkspaceTables(realm.server().database()).expire(id("expired@dead.example.org"));
        return link;
    }

    private static String used() {
        String link = acme.mailedLink("used@dead.example.org", Map.of());
        Invitations.setUp(realm.browser().open(link), "Us", "Ed", "Secret-1234");
        return link;
    }

    private static String revoked() {
        String link = acme.mailedLink("revoked@dead.example.org", Map.of());
        acme.send("DELETE", "/members/" + id("revoked@dead.example.org") + "/invitation", null)
                .expect(204);
        return link;
    }

    private static String replaced() {
        String link = acme.mailedLink("replaced@dead.example.org", Map.of());
        acme.send("POST", "/members/" + id("replaced@dead.example.org") + "/invitation/resend", null)
                .expect(200);
        Waiting.until(
                Invitations.PATIENCE,
                () -> realm.mail().mailsTo("replaced@dead.example.org"),
                mails -> mails.size() == 2);
        return link;
    }

    private static String archived() {
        String link = acme.mailedLink("archived@dead.example.org", Map.of());
        acme.send("POST", "/members/" + id("archived@dead.example.org") + "/archive", null)
                .expect(200);
        return link;
    }

    private static String id(String email) {
        return acme.member(email).path("id").asText();
    }
}
