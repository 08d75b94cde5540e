package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is deleted in Keycloak leaves no row of ours and no mail. */
@Tag("local")
class CleanUpIT {
    private static final int NO_MAIL_SERVER = 9;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void nothing_is_left_of_an_organization() {
        Invitations acme = filled(realm.api(), "acme");
        assertThat(tables().rows("ORG_ID", acme.workspace()))
                .containsKeys(
                        "WSP_MEMBER",
                        "WSP_INVITATION",
                        "WSP_INVITATION_LINK",
                        "WSP_SENT_MAIL",
                        "WSP_OUTBOX",
                        "WSP_GROUP",
                        "WSP_MEMBER_GROUP",
                        "WSP_METADATA",
                        "WSP_DATA_KEY",
                        "WSP_RESOURCE",
                        "WSP_BULK_JOB",
                        "WSP_AUDIT");

        realm.api().delete("/organizations/" + acme.workspace());

        assertThat(tables().rows("ORG_ID", acme.workspace())).isEmpty();
    }

    @Test
    void nothing_is_left_of_a_workspace_that_is_deleted_here() {
        Invitations beta = filled(realm.api(), "beta");

        beta.send("DELETE", "", null).expect(202);

        Waiting.until(Invitations.PATIENCE, () -> tables().rows("ORG_ID", beta.workspace()), Map::isEmpty);
    }

    @Test
    void an_alias_that_is_free_again_leads_to_the_workspace_that_has_it_now() {
        Invitations first = Invitations.into(realm, "Recurring", "recurring");
        assertThat(realm.api().get("/workspaces/recurring").path("id").asText()).isEqualTo(first.workspace());

        first.send("DELETE", "", null).expect(202);
        Waiting.until(
                Invitations.PATIENCE,
                () -> realm.api().send("GET", "/workspaces/recurring", null).status(),
                status -> status == 404);
        Invitations second = Invitations.into(realm, "Recurring", "recurring");

        assertThat(realm.api().get("/workspaces/recurring").path("id").asText())
                .isEqualTo(second.workspace())
                .isNotEqualTo(first.workspace());
    }

    @Test
    void nothing_is_left_of_a_realm() {
        RealmApi doomed = realm.admin().createRealm("cleanupit-doomed", Map.of("organizationsEnabled", true));
        doomed.sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
        String id = doomed.get("").path("id").asText();
        Invitations gamma = filled(doomed, "gamma");
        assertThat(tables().rows("REALM_ID", id)).containsKeys("WSP_WORKSPACE", "WSP_MAIL_PACE", "WSP_CATALOG");

        doomed.delete("");

        assertThat(tables().rows("REALM_ID", id)).isEmpty();
        assertThat(tables().rows("ORG_ID", gamma.workspace())).isEmpty();
        assertThat(tables().unowned()).as("one row for the whole database").containsExactly("WSP_INSTALLATION");
    }

    @Test
    void a_deleted_account_is_no_member_anywhere() {
        Invitations delta = Invitations.into(realm, "Delta", "delta");
        String user = realm.api().createUser(Person.of("gone@delta.example.org", "secret"));
        realm.api()
                .send("POST", "/organizations/" + delta.workspace() + "/members", "\"" + user + "\"")
                .expect(201);
        Waiting.until(
                Invitations.PATIENCE,
                () -> tables().rows("USER_ID", user).keySet(),
                found -> found.contains("WSP_MEMBER"));

        realm.api().delete("/users/" + user);

        assertThat(tables().rows("USER_ID", user)).isEmpty();
    }

    @Test
    void a_group_deleted_in_keycloak_is_gone_here() {
        Invitations eps = filled(realm.api(), "eps");
        String group = realm.api()
                .get("/workspaces/eps/groups?search=Team")
                .path("items")
                .findValuesAsText("id")
                .get(3);

        realm.api().delete("/organizations/" + eps.workspace() + "/groups/" + group);

        assertThat(tables().rows("GROUP_ID", group)).isEmpty();
        assertThat(tables().rows("ID", group)).isEmpty();
    }

    /** A workspace with something in every table. */
    private static Invitations filled(RealmApi api, String alias) {
        Invitations workspace = Invitations.into(realm, api, alias, alias);
        api.sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
        workspace
                .send("PUT", "/resources/app", List.of(Map.of("id", "orders", "name", "Orders")))
                .expect(200, 204);
        workspace.send("POST", "/groups", Map.of("name", "Team")).expect(201);
        workspace.mailedLink("sent@" + alias + ".example.org", Map.of("metadata", Map.of("k", "v")));
        workspace.awaitMail("sent@" + alias + ".example.org", "sent");
        api.send("PUT", "/workspaces/-/permission-catalog", api.get("/workspaces/-/permission-catalog"))
                .expect(200, 204);
        bulk(api, workspace);
        api.sendMailTo("127.0.0.1", NO_MAIL_SERVER);
        workspace.invite("queued@" + alias + ".example.org", Map.of("groups", List.of("Team")));
        workspace.awaitReason("queued@" + alias + ".example.org", "smtp_unreachable");
        return workspace;
    }

    private static void bulk(RealmApi api, Invitations workspace) {
        String path = "/" + api.name() + "/workspaces/" + workspace.workspace() + "/bulk-invitations";
        String job = realm.admin()
                .send("POST", path, "Email\nbulk@bulk.example.org\n", "text/csv")
                .expect(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(
                Invitations.PATIENCE,
                () -> workspace
                        .send("GET", "/bulk-invitations/" + job, null)
                        .json()
                        .path("state")
                        .asText(),
                "done"::equals);
        workspace.awaitMail("bulk@bulk.example.org", "sent");
    }

    private static WorkspaceTables tables() {
        return new WorkspaceTables(realm.server().database());
    }
}
