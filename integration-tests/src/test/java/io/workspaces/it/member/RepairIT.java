package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Database;
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

/** Differences are planted in the database, where nothing watches. */
@Tag("local")
class RepairIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stored stored = new Stored(realm.server().database());
    private final Workspace team = Workspace.create(realm, Door.REALM_ADMIN);

    @Test
    void repair_tells_every_difference_and_mends_it_when_asked_to() throws SQLException {
        String organization = team.get("").path("id").asText();
        // It comes once a day, and would archive whose account is gone. When the one after it begins, it is over.
        awaitSweep(organization);
        awaitSweep(Workspace.create(realm).id());
        String readers = team.group("Readers", List.of(), Map.of("app", List.of("view:*")));
        String makers = team.group("Makers", List.of("app:create"), Map.of());
        String ada = team.active("ada", "End-user", "Readers");
        String bob = team.active("bob", "Builder", "Makers");
        String cy = team.active("cy", "End-user");
        String dan = team.active("dan", "End-user");
        String eve = team.active("eve", "End-user");
        String gil = team.active("gil", "Builder");
        team.send("POST", "/members/" + gil + "/archive", null).expect(200);
        assertThat(kinds(true)).isEmpty();
        // Until then people without a row are taken in by themselves.
        Waiting.until(
                PATIENCE,
                () -> stored.number("select count(*) from WSP_WORKSPACE where ADOPTED and ORG_ID = ?", organization),
                adopted -> adopted == 1);

        plant("update WSP_GROUP set NAME = 'Viewers', NAME_KEY = 'viewers' where ID = ?", readers);
        plant(
                "update WSP_GROUP set PERMISSIONS = '{\"flags\":[\"app:create\"],\"access\":{}}' where ID = ?",
                team.groupId("End-user"));
        plant("update WSP_MEMBER set ROLE = 'BUILDER' where ID = ?", ada);
        plant("update WSP_MEMBER set ROLE = 'END_USER' where ID = ?", bob);
        plant("update WSP_MEMBER set USER_ID = 'gone' where ID = ?", cy);
        plant("update WSP_MEMBER set FIRST_NAME = 'Daniel' where ID = ?", dan);
        plant("delete from WSP_MEMBER where ID = ?", eve);
        plant("update WSP_MEMBER set STATUS = 'ACTIVE', FORMER_STATUS = null where ID = ?", gil);

        List<String> found = kinds(true);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "group_differs",
                        "permissions_wrong",
                        "membership_differs",
                        "placement_wrong",
                        "account_gone",
                        "identity_differs",
                        "member_unknown",
                        "membership_left_over",
                        "member_left");
        assertThat(kinds(true)).as("a dry run mends nothing").isEqualTo(found);
        assertThat(kinds(false)).containsExactlyInAnyOrderElementsOf(found);
        assertThat(kinds(true)).as("everything is mended").isEmpty();

        assertThat(realm.api()
                        .get(team.organization("/groups/" + readers))
                        .path("name")
                        .asText())
                .isEqualTo("workspaces:Viewers");
        assertThat(team.get("/groups/" + team.groupId("End-user")).path("permissions"))
                .isEmpty();
        assertThat(keycloaksGroups("ada")).containsExactlyInAnyOrder("workspaces:Builder", "workspaces:Viewers");
        assertThat(team.role("bob")).isEqualTo("Builder");
        assertThat(team.get("/groups/" + makers).path("memberCount").asInt()).isEqualTo(1);
        assertThat(team.member("cy").path("id").asText()).isEqualTo(cy);
        assertThat(team.member("cy").path("status").asText()).isEqualTo("Archived");
        assertThat(team.member("dan").path("firstName").asText()).isEqualTo("dan");
        assertThat(team.role("eve")).isEqualTo("End-user");
        assertThat(team.member("gil").path("status").asText()).isEqualTo("Archived");
        assertThat(team.member("gil").path("archivedReason").asText()).isEqualTo("left_in_keycloak");
        assertThat(team.get("/audit?action=workspace.repair")
                        .at("/items/0/detail/account_gone")
                        .asInt())
                .isEqualTo(1);
    }

    private void awaitSweep(String organization) {
        Waiting.until(
                PATIENCE,
                () -> stored.number("select count(*) from WSP_ACCOUNT_SWEEP where ORG_ID = ?", organization),
                begun -> begun == 1);
    }

    private List<String> kinds(boolean dryRun) {
        JsonNode report =
                team.send("POST", "/repair?dryRun=" + dryRun, null).expect(200).json();
        assertThat(report.path("total").asInt()).isEqualTo(report.path("items").size());
        report.path("items")
                .forEach(item -> assertThat(item.path("mended").asBoolean()).isEqualTo(!dryRun));
        List<String> kinds = new ArrayList<>();
        report.path("items").forEach(item -> kinds.add(item.path("kind").asText()));
        return kinds;
    }

    private List<String> keycloaksGroups(String name) {
        return realm.api()
                .get(team.organization("/members/" + team.userId(name) + "/groups"))
                .findValuesAsText("name");
    }

    private static void plant(String change, String id) throws SQLException {
        Database database = realm.server().database();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
