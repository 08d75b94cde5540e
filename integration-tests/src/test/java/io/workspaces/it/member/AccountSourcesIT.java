package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that change by other ways than a person, an admin or SCIM. */
@Tag("local")
class AccountSourcesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm);

    @Test
    void an_imported_account_with_an_invited_address_does_not_make_anybody_a_member() {
        String ada = team.invited("ada", "Builder");

        assertThat(importUser(user("ada")).path("added").asInt()).isEqualTo(1);

        assertThat(team.get("/members/" + ada).path("status").asText()).isEqualTo("Invited");
        assertThat(realm.api().get(team.organization("/members"))).isEmpty();
    }

    @Test
    void an_account_that_an_import_overwrites_under_its_id_keeps_its_members_and_gives_them_its_address() {
        team.group("Makers", List.of("app:create"), Map.of());
        String ada = team.active("ada", "Admin", "Makers");
        Map<String, Object> user = user("ada");
        user.put("id", team.userId("ada"));
        user.put("email", team.address("countess"));
        JsonNode before = team.get("/members/" + ada);

        assertThat(importUser(user).path("overwritten").asInt()).isEqualTo(1);

        Waiting.until(
                PATIENCE, () -> team.get("/members/" + ada).path("email").asText(), team.address("countess")::equals);
        JsonNode after = team.get("/members/" + ada);
        assertThat(after.path("status").asText()).isEqualTo("Active");
        assertThat(after.path("role")).isEqualTo(before.path("role"));
        assertThat(after.path("groups")).isEqualTo(before.path("groups")).isNotEmpty();
        assertThat(realm.api()
                        .get(team.organization("/members/" + user.get("id") + "/groups"))
                        .findValuesAsText("name"))
                .containsExactlyInAnyOrder("workspaces:Admin", "workspaces:Makers");
        assertThat(team.send("POST", "/repair?dryRun=true", null)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void an_account_that_an_import_replaces_by_one_with_another_id_takes_its_members_along() {
        String ada = team.active("ada", "Builder");
        String old = team.userId("ada");

        assertThat(importUser(user("ada")).path("overwritten").asInt()).isEqualTo(1);

        assertThat(team.userId("ada")).isNotEmpty().isNotEqualTo(old);
        assertThat(team.send("GET", "/members/" + ada, null).status()).isEqualTo(404);
        assertThat(team.get("/members").path("total").asInt()).isZero();
        assertThat(team.get("/audit?action=member.remove")
                        .at("/items/0/detail/way")
                        .asText())
                .isEqualTo("account_deleted");
    }

    @Test
    void an_account_that_a_workflow_deletes_takes_its_members_along() {
        team.active("ada", "Builder");

        deleteByWorkflow(team.userId("ada"));

        Waiting.until(PATIENCE, () -> team.get("/members").path("total").asInt(), total -> total == 0);
        assertThat(team.get("/audit?action=member.remove")
                        .at("/items/0/detail/way")
                        .asText())
                .isEqualTo("account_deleted");
    }

    @Test
    void a_member_whose_account_is_gone_in_LDAP_is_Archived_with_role_and_groups() throws Exception {
        is_Archived_with_role_and_groups((directory, user) -> {
            directory.remove("ada");
            realm.api().send("GET", "/users/" + user, null).expect(404);
        });
    }

    @Test
    void a_member_whose_account_of_LDAP_a_workflow_deletes_is_Archived_with_role_and_groups() throws Exception {
        is_Archived_with_role_and_groups((directory, user) -> deleteByWorkflow(user));
    }

    /** How an account of a directory ends. */
    private interface End {
        void of(LdapDirectory directory, String user) throws LDAPException;
    }

    private void is_Archived_with_role_and_groups(End end) throws LDAPException {
        team.group("Makers", List.of("app:create"), Map.of());
        try (LdapDirectory directory = LdapDirectory.start()) {
            directory.add("ada", team.address("ada"));
            String federation = directory.offerTo(realm, true);
            String user = team.userId("ada");
            realm.api().send("POST", team.organization("/members"), user).expect(201);
            String ada = team.memberId("ada");
            team.send("PATCH", "/members/" + ada, Map.of("role", "Builder", "groups", List.of("Makers")))
                    .expect(200);
            JsonNode before = team.get("/members/" + ada);
            assertThat(before.path("status").asText()).isEqualTo("Active");

            end.of(directory, user);

            JsonNode after = Waiting.until(PATIENCE, () -> team.get("/members/" + ada), now -> now.path("status")
                    .asText()
                    .equals("Archived"));
            assertThat(after.path("archivedReason").asText()).isEqualTo("account_gone");
            assertThat(after.path("role").asText()).isEqualTo("Builder");
            assertThat(after.path("groups")).isEqualTo(before.path("groups")).isNotEmpty();
            JsonNode archived = team.get("/audit?action=member.archive").at("/items/0/detail");
            assertThat(archived.path("archivedReason").asText()).isEqualTo("account_gone");
            realm.api().delete("/components/" + federation);
        }
    }

    /** At once, and in a transaction of Keycloak's own, in which nobody is signed in. */
    private void deleteByWorkflow(String user) {
        Map<String, Object> workflow = Map.of("name", team.alias(), "steps", List.of(Map.of("uses", "delete-user")));
        String id = realm.api().create("/workflows", workflow);
        realm.api()
                .send("POST", "/workflows/" + id + "/activate/USERS/" + user, null)
                .expect(204);
    }

    private Map<String, Object> user(String name) {
        return new HashMap<>(Map.of(
                "username",
                team.address(name),
                "email",
                team.address(name),
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                team.alias(),
                "enabled",
                true));
    }

    private static JsonNode importUser(Map<String, Object> user) {
        Map<String, Object> body = Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user));
        return realm.api().send("POST", "/partialImport", body).expect(200).json();
    }
}
