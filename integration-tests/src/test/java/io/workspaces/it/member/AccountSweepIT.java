package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that vanish without an event, and come back. */
@Tag("local")
class AccountSweepIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm);

    @Test
    void imported_accounts_that_were_removed_are_followed_at_the_login_or_Archived_by_the_sweep_until_then()
            throws Exception {
        team.group("Makers", List.of("app:create"), Map.of());
        team.active("root", "Admin");
        try (LdapDirectory ldap = LdapDirectory.start()) {
            String component = ldap.offerTo(realm, true);
            String lara = joins(ldap, "lara");
            String leo = joins(ldap, "leo");
            JsonNode before = team.get("/members/" + lara);

            realm.api()
                    .send("POST", "/user-storage/" + component + "/remove-imported-users", null)
                    .expect(200, 204);
            signIn("lara");

            JsonNode after = team.get("/members/" + lara);
            assertThat(after.path("status").asText()).isEqualTo("Active");
            assertThat(after.path("userId")).isNotEqualTo(before.path("userId"));
            assertThat(after.path("role")).isEqualTo(before.path("role"));
            assertThat(after.path("groups")).isEqualTo(before.path("groups")).isNotEmpty();
            assertThat(groupsInKeycloak(after)).containsExactlyInAnyOrder("workspaces:Builder", "workspaces:Makers");

            sweep();
            JsonNode gone = team.get("/members/" + leo);
            assertThat(gone.path("status").asText()).isEqualTo("Archived");
            assertThat(gone.path("archivedReason").asText()).isEqualTo("account_gone");

            signIn("leo");
            JsonNode back = team.get("/members/" + leo);
            assertThat(back.path("status").asText()).isEqualTo("Active");
            assertThat(back.path("groups")).isEqualTo(gone.path("groups")).isNotEmpty();
            assertThat(groupsInKeycloak(back)).containsExactlyInAnyOrder("workspaces:Builder", "workspaces:Makers");
            assertThat(team.get("/audit?action=member.unarchive")
                            .at("/items/0/detail/way")
                            .asText())
                    .isEqualTo("account_returned");
            realm.api().delete("/components/" + component);
        }
    }

    @Test
    void a_directory_that_is_taken_away_archives_nobody_until_somebody_repairs() throws Exception {
        int people = 20;
        try (LdapDirectory ldap = LdapDirectory.start()) {
            String component = ldap.offerTo(realm, true);
            for (int i = 0; i < people; i++) {
                String name = "p" + i;
                ldap.add(team.alias() + name, team.address(name));
                realm.api()
                        .send("POST", team.organization("/members"), team.userId(name))
                        .expect(201);
            }

            realm.api().delete("/components/" + component);
            sweep();

            assertThat(flags()).contains("accounts_gone");
            assertThat(team.get("/members?status=Active").path("total").asInt()).isEqualTo(people);
            JsonNode found =
                    team.send("POST", "/repair?dryRun=true", null).expect(200).json();
            assertThat(found.path("items")).hasSize(people);

            team.send("POST", "/repair", null).expect(200);

            assertThat(flags()).doesNotContain("accounts_gone");
            assertThat(team.get("/members?status=Archived").path("total").asInt())
                    .isEqualTo(people);
            assertThat(team.get("/members?status=Archived")
                            .at("/items/0/archivedReason")
                            .asText())
                    .isEqualTo("account_gone");
        }
    }

    @Test
    void an_account_without_import_is_gone_when_its_provider_has_said_so_twice_a_day_apart() throws Exception {
        Map<String, String> people = Map.of("ada-" + team.alias(), team.address("ada"));
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, people);
        String user = directory.userId("ada-" + team.alias());
        realm.api().send("POST", team.organization("/members"), user).expect(201);
        String ada = team.memberId("ada");

        directory.change(Map.of(), Map.of("down", "true"));
        sweep();
        directory.change(Map.of(), Map.of("enabled", "false"));
        sweep();
        assertThat(missed(user)).isZero();

        directory.change(Map.of(), Map.of());
        sweep();
        assertThat(missed(user)).isPositive();
        assertThat(team.get("/members/" + ada).path("status").asText()).isEqualTo("Active");

        set("update WSP_FEDERATED_ACCOUNT set MISSED_SINCE = MISSED_SINCE - 86400000 where USER_ID = ?", user);
        sweep();
        JsonNode gone = team.get("/members/" + ada);
        assertThat(gone.path("status").asText()).isEqualTo("Archived");
        assertThat(gone.path("archivedReason").asText()).isEqualTo("account_gone");

        directory.change(people, Map.of());
        new Doors(realm).consoleToken("ada-" + team.alias());
        assertThat(Waiting.until(
                        PATIENCE,
                        () -> team.get("/members/" + ada).path("status").asText(),
                        "Active"::equals))
                .isEqualTo("Active");
        directory.remove();
    }

    private String joins(LdapDirectory ldap, String name) throws LDAPException {
        ldap.add(team.alias() + name, team.address(name));
        realm.api()
                .send("POST", team.organization("/members"), team.userId(name))
                .expect(201);
        String member = team.memberId(name);
        team.send("PATCH", "/members/" + member, Map.of("role", "Builder", "groups", List.of("Makers")))
                .expect(200);
        return member;
    }

    private void signIn(String name) {
        new Doors(realm).consoleToken(team.alias() + name);
        Waiting.until(PATIENCE, () -> team.member(name).path("userId").asText(), team.userId(name)::equals);
        Waiting.until(PATIENCE, () -> team.member(name).path("status").asText(), "Active"::equals);
    }

    private List<String> groupsInKeycloak(JsonNode member) {
        return realm.api()
                .get(team.organization("/members/" + member.path("userId").asText() + "/groups"))
                .findValuesAsText("name");
    }

    private List<String> flags() {
        List<String> flags = new ArrayList<>();
        team.get("").path("flags").forEach(flag -> flags.add(flag.asText()));
        return flags;
    }

    /** Lets a whole sweep of the workspace take place: it is over when another one has begun. */
    private void sweep() throws SQLException {
        for (int i = 0; i < 2; i++) {
            set("update WSP_ACCOUNT_SWEEP set SWEPT_AT = 0 where ORG_ID = ?", team.id());
            Waiting.until(
                    PATIENCE,
                    () -> new Stored(realm.server().database())
                            .number(
                                    "select count(*) from WSP_ACCOUNT_SWEEP where ORG_ID = ? and SWEPT_AT > 0",
                                    team.id()),
                    swept -> swept == 1);
        }
    }

    private long missed(String user) {
        return new Stored(realm.server().database())
                .number(
                        "select count(*) from WSP_FEDERATED_ACCOUNT where USER_ID = ? and MISSED_SINCE is not null",
                        user);
    }

    private static void set(String statement, String value) throws SQLException {
        try (Connection connection = realm.server().database().connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, value);
            update.executeUpdate();
        }
    }
}
