package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an archived, removed or orphaned member keeps and loses. */
class ArchiveIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static MatrixRealm matrix;

    @BeforeAll
    static void layOut() {
        matrix = MatrixRealm.in(realm);
    }

    @Test
    void an_archived_member_is_out_at_the_next_call_and_nowhere_else() {
        member(matrix.acme(), "ann@archive.example.org", "End-user");
        member(matrix.globex(), "ann@archive.example.org", "Builder");
        Tokens tokens = signIn("ann@archive.example.org");
        assertThat(currentUser("acme", tokens).status()).isEqualTo(200);

        act("ann@archive.example.org", "archive", null).expect(200);

        assertThat(currentUser("acme", tokens).status()).isEqualTo(404);
        assertThat(currentUser("globex", tokens).status()).isEqualTo(200);
        JsonNode refreshed = matrix.app().client().refresh(tokens).claims().path("workspaces");
        assertThat(refreshed.has("acme")).isFalse();
        assertThat(refreshed.at("/globex/role").asText()).isEqualTo("Builder");
        assertThat(organizationMembers(matrix.acme())).doesNotContain("ann@archive.example.org");
        assertThat(realm.api()
                        .userByEmail("ann@archive.example.org")
                        .path("enabled")
                        .asBoolean())
                .isTrue();

        act("ann@archive.example.org", "unarchive", null).expect(200);
        assertThat(currentUser("acme", tokens).status()).isEqualTo(200);
    }

    @Test
    void a_member_with_a_disabled_account_comes_back_as_invited() {
        member(matrix.acme(), "bea@archive.example.org", "End-user");
        signIn("bea@archive.example.org");
        act("bea@archive.example.org", "archive", null).expect(200);
        MatrixRealm.change(realm.api(), "bea@archive.example.org", Map.of("enabled", false));

        Answer back = act("bea@archive.example.org", "unarchive", null).expect(200);

        assertThat(back.json().path("status").asText()).isEqualTo("Invited");
        assertThat(realm.mail()
                        .await("bea@archive.example.org", Invitations.PATIENCE)
                        .link("/workspaces/invitations/"))
                .isNotEmpty();
    }

    @Test
    void a_member_is_invited_anew_where_the_admin_wants_it_so() {
        String old = matrix.acme().mailedLink("cal@archive.example.org", Map.of());
        act("cal@archive.example.org", "archive", null).expect(200);
        assertThat(realm.browser().open(old).status()).isEqualTo(404);

        act("cal@archive.example.org", "unarchive", Map.of("reinvite", true)).expect(200);

        Waiting.until(
                Invitations.PATIENCE,
                () -> realm.mail().mailsTo("cal@archive.example.org"),
                mails -> mails.size() == 2);
        String fresh = realm.mail()
                .await("cal@archive.example.org", Invitations.PATIENCE)
                .link("/workspaces/invitations/");
        assertThat(realm.browser().open(fresh).status()).isEqualTo(200);
        assertThat(realm.browser().open(old).status()).isEqualTo(404);
    }

    @Test
    void the_last_admin_can_neither_be_archived_nor_removed() {
        member(matrix.acme(), "dee@archive.example.org", "Admin");
        signIn("dee@archive.example.org");

        Answer archived = act("dee@archive.example.org", "archive", null);
        Answer removed = matrix.acme().send("DELETE", "/members/" + id("dee@archive.example.org"), null);

        for (Answer refused : List.of(archived, removed)) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("code").asText()).isEqualTo("last_admin");
        }
    }

    @Test
    void somebody_who_comes_by_the_organizations_provider_is_archived_and_removed_without_losing_the_account() {
        matrix.acme().silently("eli@archive.example.org");
        matrix.partnerAccount("eli@archive.example.org", true);
        Tokens tokens = matrix.app().tokens(matrix.through(realm.browser(), "own", "eli@archive.example.org"));
        assertThat(currentUser("acme", tokens).status()).isEqualTo(200);

        act("eli@archive.example.org", "archive", null).expect(200);
        assertThat(currentUser("acme", tokens).status()).isEqualTo(404);
        assertThat(organizationMembers(matrix.acme())).doesNotContain("eli@archive.example.org");
        matrix.app().tokens(matrix.through(realm.browser(), "own", "eli@archive.example.org"));
        assertThat(matrix.acme().status("eli@archive.example.org")).isEqualTo("Archived");
        assertThat(organizationMembers(matrix.acme())).doesNotContain("eli@archive.example.org");

        matrix.acme()
                .send("DELETE", "/members/" + id("eli@archive.example.org"), null)
                .expect(204);
        assertThat(realm.api().userByEmail("eli@archive.example.org").path("id").asText())
                .isNotEmpty();
    }

    @Test
    void an_invited_person_whom_an_organizations_provider_brings_but_who_may_not_join_is_not_in_the_organization() {
        matrix.settings("strict");
        matrix.acme().silently("fin@archive.example.org");
        matrix.partnerAccount("fin@archive.example.org", true);
        matrix.through(realm.browser(), "saml-own", "fin@archive.example.org");
        matrix.settings("");
        assertThat(matrix.acme().status("fin@archive.example.org")).isEqualTo("Invited");
        assertThat(organizationMembers(matrix.acme())).doesNotContain("fin@archive.example.org");
    }

    @Test
    void people_of_an_organization_are_members_before_anybody_uses_it_as_a_workspace() {
        String org = realm.api().createOrganization("Old", "old");
        String user = realm.api().createUser(Person.of("gil@archive.example.org", MatrixRealm.PASSWORD));
        realm.api()
                .send("POST", "/organizations/" + org + "/members", "\"" + user + "\"")
                .expect(201);

        JsonNode items = get("/workspaces/current-user", signIn("gil@archive.example.org"))
                .expect(200)
                .json()
                .path("items");

        assertThat(items.findValuesAsText("alias")).containsExactly("old");
        assertThat(items.findValuesAsText("role")).containsExactly("End-user");
    }

    @Test
    void a_workspace_is_deleted_without_the_accounts_of_its_people() {
        Invitations doomed = Invitations.into(realm, "Doomed", "doomed");
        PartnerRealm.link(realm.api(), "untrusted", doomed.workspace());
        matrix.partnerAccount("hal@archive.example.org", true);
        matrix.through(realm.browser(), "untrusted", "hal@archive.example.org");
        assertThat(organizationMembers(doomed)).containsExactly("hal@archive.example.org");

        doomed.send("DELETE", "", null).expect(202);

        Waiting.until(Invitations.PATIENCE, () -> doomed.send("GET", "", null).status(), status -> status == 404);
        assertThat(realm.api().userByEmail("hal@archive.example.org").path("id").asText())
                .isNotEmpty();
    }

    private static void member(Invitations workspace, String email, String role) {
        if (realm.api().userByEmail(email).isMissingNode()) {
            realm.api().createUser(Person.of(email, MatrixRealm.PASSWORD));
        }
        workspace.invite(email, Map.of("sendEmail", false, "role", role));
    }

    private static Tokens signIn(String email) {
        return matrix.app().tokens(matrix.withPassword(realm.browser(), email));
    }

    private static String id(String email) {
        return matrix.acme().member(email).path("id").asText();
    }

    private static Answer act(String email, String action, @Nullable Object body) {
        return matrix.acme().send("POST", "/members/" + id(email) + "/" + action, body);
    }

    private static Answer currentUser(String workspace, Tokens tokens) {
        return get("/workspaces/" + workspace + "/current-user", tokens);
    }

    private static Answer get(String path, Tokens tokens) {
        return Invitations.get(URI.create(realm.api().base() + path), tokens);
    }

    private static List<String> organizationMembers(Invitations workspace) {
        return realm.api()
                .get("/organizations/" + workspace.workspace() + "/members?max=1000")
                .findValuesAsText("email");
    }
}
