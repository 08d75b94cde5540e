package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.http.Http;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workspace Admin who invites a mailbox of their own and gives the member another address on the way. */
@Tag("local")
@Tag("h2")
class AddressChangeIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations globex;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static AdminDoor admin;

    @BeforeAll
    static void layOut() {
        acme = Invitations.into(realm, "Acme", "acme");
        globex = Invitations.into(realm, "Globex", "globex");
        admin = AdminDoor.of(realm, acme, "admin@moved.example.org");
    }

    @Test
    void an_account_keeps_the_address_that_its_link_was_mailed_to() {
        globex.invite("victim@moved.example.org", Map.of("role", "Admin", "sendEmail", false));
        Page profile = profileOf("mine@moved.example.org");
        move("mine@moved.example.org", "victim@moved.example.org");

        Page arrived = submit(profile, "mine@moved.example.org");

        assertThat(arrived.title()).isEqualTo("This invitation is not valid");
        assertThat(arrived.text()).doesNotContain("victim@");
        assertThat(accounts("victim@moved.example.org")).isZero();
        assertThat(realm.api()
                        .userByEmail("mine@moved.example.org")
                        .path("username")
                        .asText())
                .isEqualTo("mine@moved.example.org");
        assertThat(globex.status("victim@moved.example.org")).isEqualTo("Invited");
        assertThat(acme.status("victim@moved.example.org")).isEqualTo("Invited");
    }

    @Test
    void whether_the_new_address_has_an_account_is_not_told() {
        realm.api().createUser(Person.of("known@moved.example.org", "secret"));
        Page there = profileOf("first@moved.example.org");
        Page nowhere = profileOf("second@moved.example.org");
        move("first@moved.example.org", "known@moved.example.org");
        move("second@moved.example.org", "unknown@moved.example.org");

        Page known = submit(there, "first@moved.example.org");
        Page unknown = submit(nowhere, "second@moved.example.org");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(404);
        assertThat(known.text()).isEqualTo(unknown.text());
        assertThat(realm.api().userByEmail("known@moved.example.org").path("username"))
                .hasToString("\"known@moved.example.org\"");
    }

    @Test
    void an_address_of_the_persons_own_choice_is_neither_taken_nor_verified_once_the_member_has_another() {
        Page profile = profileOf("chosen@moved.example.org");
        move("chosen@moved.example.org", "target@moved.example.org");

        submit(profile, "target@moved.example.org");

        assertThat(accounts("target@moved.example.org")).isZero();
        assertThat(verified("chosen@moved.example.org")).isFalse();
        assertThat(acme.status("target@moved.example.org")).isEqualTo("Invited");
    }

    @Test
    void an_invitation_that_was_archived_and_moved_begins_anew_for_another_person() {
        Page profile = profileOf("before@moved.example.org");
        String member = id("before@moved.example.org");
        admin.send("POST", "/members/" + member + "/archive", null).expect(200);
        move("before@moved.example.org", "after@moved.example.org");
        admin.send("POST", "/members/" + member + "/unarchive", Map.of()).expect(200);

        Page arrived = submit(profile, "after@moved.example.org");

        assertThat(arrived.title()).isEqualTo("This invitation is not valid");
        assertThat(accounts("after@moved.example.org")).isZero();
        assertThat(verified("before@moved.example.org")).isFalse();
        assertThat(acme.statusOf(member)).isEqualTo("Invited");
    }

    @Test
    void an_address_that_was_changed_and_changed_back_needs_a_new_link() {
        Page profile = profileOf("there@moved.example.org");
        move("there@moved.example.org", "between@moved.example.org");
        move("between@moved.example.org", "there@moved.example.org");

        submit(profile, "between@moved.example.org");

        assertThat(accounts("between@moved.example.org")).isZero();
        assertThat(verified("there@moved.example.org")).isFalse();
        assertThat(acme.status("there@moved.example.org")).isEqualTo("Invited");
    }

    @Test
    void a_set_up_by_a_copied_link_confirms_only_the_address_that_it_began_with() {
        realm.api().update(Map.of("verifyEmail", true));
        try {
            confirmedForAnotherAddress();
        } finally {
            realm.api().update(Map.of("verifyEmail", false));
        }
    }

    private static void confirmedForAnotherAddress() {
        String member = acme.silently("slow@moved.example.org");
        Browser browser = realm.browser();
        Invitations.setUp(browser.open(acme.copiedLink(member)), "Mal", "", "Secret-1234");
        String verify = realm.mail()
                .await("slow@moved.example.org", Invitations.PATIENCE)
                .link("/login-actions/action-token");
        move("slow@moved.example.org", "fast@moved.example.org");

        submit(browser.open(verify), "fast@moved.example.org");

        assertThat(accounts("fast@moved.example.org")).isZero();
        assertThat(acme.statusOf(member)).isEqualTo("Invited");
    }

    @Test
    void no_password_is_taken_once_the_member_has_another_address() {
        Page choice = choiceOf("early@moved.example.org");
        move("early@moved.example.org", "late@moved.example.org");

        Page arrived = choice.form("password-new")
                .submit(Map.of("password-new", "Secret-1234", "password-confirm", "Secret-1234"));

        assertThat(arrived.status()).isEqualTo(404);
        assertThat(arrived.title()).isEqualTo("This invitation is not valid");
        assertThat(accounts("early@moved.example.org")).isZero();
        assertThat(accounts("late@moved.example.org")).isZero();
    }

    /** Holds the workspace, so that the press has read the invitation and waits while the address changes. */
    @Test
    void a_press_that_meets_the_change_of_the_address_begins_nothing() throws SQLException {
        String link = acme.mailedLink("quick@moved.example.org", Map.of());
        String member = id("quick@moved.example.org");
        Browser browser = realm.browser();
        Page page = browser.open(link);

        try (Connection change = realm.server().database().connect()) {
            change.setAutoCommit(false);
            run(change, "select * from WSP_WORKSPACE where ORG_ID = ? for update", acme.workspace());
            CompletableFuture<Page> pressed = CompletableFuture.supplyAsync(
                    () -> page.form("setUp").press("setUp", Map.of("firstName", "Mal", "lastName", "Ory")));
            Waiting.until(Invitations.PATIENCE, this::waiting, is -> is);
            run(change, "update WSP_MEMBER set EMAIL = 'moved' || EMAIL where ID = ?", member);
            run(change, "update WSP_INVITATION set GENERATION = GENERATION + 1 where MEMBER_ID = ?", member);
            change.commit();

            assertThat(pressed.join().status()).isEqualTo(404);
        }
        assertThat(accounts("movedquick@moved.example.org")).isZero();
        assertThat(accounts("quick@moved.example.org")).isZero();
    }

    private boolean waiting() {
        try (Connection connection = realm.server().database().connect();
                PreparedStatement sessions = connection.prepareStatement(
                        "select count(*) from information_schema.sessions where blocker_id is not null");
                ResultSet count = sessions.executeQuery()) {
            count.next();
            return count.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(Connection connection, String statement, String value) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, value);
            prepared.execute();
        }
    }

    private static Page choiceOf(String email) {
        admin.send("POST", "/invitations", Map.of("email", email)).expect(201);
        String link = realm.mail().await(email, Invitations.PATIENCE).link("/workspaces/invitations/");
        return realm.browser().open(link).form("setUp").press("setUp", Map.of("firstName", "Mal", "lastName", ""));
    }

    /** Keycloak's profile page, which comes after the password, since the name lacks its second part. */
    private static Page profileOf(String email) {
        Page profile = choiceOf(email)
                .form("password-new")
                .submit(Map.of("password-new", "Secret-1234", "password-confirm", "Secret-1234"));
        assertThat(profile.asksFor("lastName")).isTrue();
        return profile;
    }

    private static Page submit(Page profile, String email) {
        return profile.form("firstName").submit(Map.of("firstName", "Mal", "lastName", "Ory", "email", email));
    }

    private static void move(String from, String to) {
        admin.send("PATCH", "/members/" + id(from), Map.of("email", to)).expect(200);
    }

    private static String id(String email) {
        return acme.member(email).path("id").asText();
    }

    private static int accounts(String email) {
        return realm.api().get("/users?email=" + Http.encode(email)).size()
                + realm.api().get("/users?username=" + Http.encode(email)).size();
    }

    private static boolean verified(String email) {
        JsonNode account = realm.api().userByEmail(email);
        assertThat(account.path("id").asText()).isNotEmpty();
        return account.path("emailVerified").asBoolean();
    }
}
