package io.workspaces.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @BeforeAll
    static void keycloaks_admin_events_are_kept_with_details() {
        realm.api().update(Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void every_write_is_recorded_with_who_did_it_and_what_was_before(Door door) {
        Workspace team = Workspace.create(realm, door);
        String name = door == Door.REALM_ADMIN ? "admin" : team.address("root");
        String ada = team.active("ada", "End-user");

        String group = team.send("POST", "/groups", Map.of("name", "Sales"))
                .expect(201)
                .createdId();
        assertThat(last(team, name, "group.create").at("/target/id").asText()).isEqualTo(group);

        team.send("POST", "/groups/" + group + "/members", Map.of("members", List.of(ada)))
                .expect(200);
        assertThat(last(team, name, "group.add_members").at("/detail/members").findValuesAsText("id"))
                .containsExactly(ada);

        confirmed(team, "/groups/" + group, Map.of("name", "Makers", "permissions", List.of("app:create")));
        JsonNode raised = last(team, name, "group.update");
        assertThat(raised.at("/detail/name")).isEqualTo(Json.read("{\"before\":\"Sales\",\"after\":\"Makers\"}"));
        assertThat(raised.at("/detail/permissions")).isEqualTo(Json.read("{\"before\":[],\"after\":[\"app:create\"]}"));
        JsonNode promoted = last(team, name, "member.promote");
        assertThat(promoted.at("/target/id").asText()).isEqualTo(ada);
        assertThat(promoted.at("/detail/role")).isEqualTo(Json.read("{\"before\":\"End-user\",\"after\":\"Builder\"}"));

        confirmed(team, "/members/" + ada, Map.of("role", "End-user"));
        JsonNode demoted = last(team, name, "member.update");
        assertThat(demoted.at("/detail/role/after").asText()).isEqualTo("End-user");
        assertThat(demoted.at("/detail/groups/before"))
                .isEqualTo(Json.read("[{\"id\":\"" + group + "\",\"name\":\"Makers\"}]"));
        assertThat(demoted.at("/detail/groups/after")).isEmpty();

        team.send("POST", "/members/" + ada + "/archive", null).expect(200);
        assertThat(last(team, name, "member.archive").at("/detail/from").asText())
                .isEqualTo("Active");
        team.send("POST", "/members/" + ada + "/unarchive", null).expect(200);
        assertThat(last(team, name, "member.unarchive").at("/detail/to").asText())
                .isEqualTo("Active");
        team.send("DELETE", "/members/" + ada, null).expect(204);
        assertThat(last(team, name, "member.remove").at("/target/name").asText())
                .startsWith("ada");

        team.send("PATCH", "/settings", Map.of("invitationExpiry", "P3D")).expect(200);
        assertThat(last(team, name, "workspace.update").path("detail"))
                .isEqualTo(Json.read("{\"invitationExpiry\":{\"before\":\"PT168H\",\"after\":\"PT72H\"}}"));
        team.send("PUT", "/resources/app", List.of(Map.of("id", "a"))).expect(200);
        assertThat(last(team, name, "resources.update").at("/detail/count").asInt())
                .isEqualTo(1);
        team.send("DELETE", "/groups/" + group, null).expect(204);
        assertThat(Texts.of(last(team, name, "group.delete").at("/detail/permissions")))
                .containsExactly("app:create");
    }

    @Test
    void permissions_come_with_the_names_of_their_resources_wherever_the_group_is_from() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String name = team.address("root");
        JsonNode orders = Json.read("[{\"id\":\"a-1\",\"name\":\"Orders\"}]");
        team.send("PUT", "/resources/app", orders).expect(200);

        String group = team.send(
                        "POST", "/groups", Json.read("{\"name\":\"Sales\",\"access\":{\"app\":[\"view:a-1\"]}}"))
                .expect(201)
                .createdId();
        assertThat(last(team, name, "group.create").at("/detail/resources")).isEqualTo(orders);
        team.send("POST", "/groups/" + group + "/duplicate", Map.of("parts", List.of("apps")))
                .expect(201);
        JsonNode copied = last(team, name, "group.create");
        assertThat(copied.at("/detail/copyOf/name").asText()).isEqualTo("Sales");
        assertThat(copied.at("/detail/resources")).isEqualTo(orders);
        team.send("PATCH", "/groups/" + group, Map.of("access", Map.of("app", List.of())))
                .expect(200);
        assertThat(last(team, name, "group.update").at("/detail/resources")).isEqualTo(orders);
        team.send("PATCH", "/groups/" + group, Map.of("name", "Sellers")).expect(200);
        assertThat(last(team, name, "group.update").path("detail"))
                .isEqualTo(Json.read("{\"name\":{\"before\":\"Sales\",\"after\":\"Sellers\"}}"));
    }

    @Test
    void what_Keycloaks_own_interface_changes_is_recorded_with_its_caller() {
        Workspace team = Workspace.create(realm);
        team.active("ada", "End-user");
        assertThat(last(team, "admin", "member.update", "member.adopt")
                        .path("action")
                        .asText())
                .isEqualTo("member.adopt");

        String path = "/groups/" + team.groupId("Builder") + "/members/" + team.userId("ada");
        realm.api().put(team.organization(path), null);
        assertThat(last(team, "admin", "member.update").at("/detail/role/after").asText())
                .isEqualTo("Builder");

        realm.api().delete("/users/" + team.userId("ada"));
        assertThat(last(team, "admin", "member.remove").at("/detail/way").asText())
                .isEqualTo("account_deleted");
    }

    @Test
    void a_refused_change_and_a_dry_run_leave_no_record() {
        Workspace team = Workspace.create(realm);
        String group = team.group("Sales", List.of(), Map.of());
        team.active("ada", "End-user", "Sales");
        int before = team.get("/audit").path("total").asInt();

        Map<String, Object> raise = Map.of("permissions", List.of("app:create"));
        assertThat(team.refusal("PATCH", "/groups/" + group, raise)).isEqualTo("confirmation_required");
        team.send("PATCH", "/groups/" + group + "?dryRun=true", raise).expect(200);
        team.send("PATCH", "/groups/" + group, Map.of("name", "Sales")).expect(200);

        assertThat(team.get("/audit").path("total").asInt()).isEqualTo(before);
    }

    @Test
    void records_are_filtered_and_paged_the_latest_first() {
        Workspace team = Workspace.create(realm);
        String ada = team.active("ada", "Builder");
        for (int i = 0; i < 5; i++) {
            team.group("g" + i, List.of(), Map.of());
        }
        JsonNode all = team.get("/audit?limit=200");

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = team.get("/audit?limit=2" + next);
            assertThat(page.path("total")).isEqualTo(all.path("total"));
            paged.addAll(page.path("items").findValuesAsText("action"));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(paged)
                .isEqualTo(all.path("items").findValuesAsText("action"))
                .hasSizeGreaterThan(7);
        // As times: texts have no fraction if it is zero.
        assertThat(all.path("items").findValuesAsText("at"))
                .extracting(Instant::parse)
                .isSortedAccordingTo(Comparator.reverseOrder());

        assertThat(actions(team, "?action=group.*")).hasSize(5).containsOnly("group.create");
        assertThat(actions(team, "?action=member.adopt")).hasSize(1);
        assertThat(actions(team, "?member=" + ada)).containsExactly("member.update", "member.adopt");
        assertThat(actions(team, "?actor=nobody")).isEmpty();
        assertThat(actions(team, "?search=ADA")).containsExactly("member.update", "member.adopt");
        assertThat(actions(team, "?search=DMIN&action=group.create")).hasSize(5);
        assertThat(actions(team, "?search=g3")).containsExactly("group.create");
        assertThat(actions(team, "?search=%25")).isEmpty();
        assertThat(actions(team, "?target=" + team.groupId("g3"))).containsExactly("group.create");
        assertThat(actions(team, "?target=" + ada + "&member=" + ada)).hasSize(2);
        assertThat(team.refusal("GET", "/audit?target=" + ada + "&member=other", null))
                .isEqualTo("invalid_request");
        assertThat(team.refusal("GET", "/audit?search=ada&from=2001-01-01T00:00:00Z", null))
                .isEqualTo("invalid_request");
        String time = all.at("/items/0/at").asText();
        assertThat(actions(team, "?to=" + time)).hasSizeLessThan(paged.size());
        assertThat(actions(team, "?from=" + time)).isNotEmpty();
        assertThat(team.refusal("GET", "/audit?from=yesterday", null)).isEqualTo("invalid_request");
        assertThat(team.refusal("GET", "/audit?cursor=nonsense", null)).isEqualTo("cursor_invalid");
    }

    @Test
    void every_record_of_a_caller_is_an_admin_event_of_our_own_resource_types() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String group = team.send("POST", "/groups", Map.of("name", "Sales"))
                .expect(201)
                .createdId();
        String root = team.userId("root");
        String ada = team.active("ada", "End-user");
        team.send("PATCH", "/members/" + ada, Map.of("role", "Builder")).expect(200);

        team.send("PATCH", "", Map.of("description", "All of us")).expect(200);

        assertThat(event("WORKSPACE", team.id()).at("/details/action").asText()).isEqualTo("workspace.update");
        JsonNode made = event("WORKSPACE_GROUP", group);
        assertThat(made.path("operationType").asText()).isEqualTo("CREATE");
        assertThat(made.at("/authDetails/userId").asText()).isEqualTo(root);
        JsonNode changed = event("WORKSPACE_MEMBER", ada);
        assertThat(changed.path("operationType").asText()).isEqualTo("UPDATE");
        assertThat(changed.at("/details/action").asText()).isEqualTo("member.update");
        assertThat(Json.read(changed.path("representation").asText())
                        .at("/role/after")
                        .asText())
                .isEqualTo("Builder");
    }

    private static JsonNode event(String type, String id) {
        for (JsonNode event : realm.api().get("/admin-events?resourcePath=workspaces/*" + id)) {
            if (event.path("resourceType").asText().equals(type)) {
                return event;
            }
        }
        throw new IllegalStateException("No admin event " + type + " of " + id);
    }

    private static void confirmed(Workspace team, String path, Object body) {
        String plan =
                team.send("PATCH", path, body).expect(409).json().path("plan").asText();
        team.send("PATCH", path + "?confirm=" + plan, body).expect(200);
    }

    private static List<String> actions(Workspace team, String query) {
        return team.get("/audit" + query).path("items").findValuesAsText("action");
    }

    /** The latest record of one of the actions, which has to be the caller's. */
    private static JsonNode last(Workspace team, String caller, String... actions) {
        for (JsonNode record : team.get("/audit").path("items")) {
            if (List.of(actions).contains(record.path("action").asText())) {
                assertThat(record.at("/actor/name").asText()).isEqualTo(caller);
                return record;
            }
        }
        throw new IllegalStateException("No record of " + List.of(actions));
    }
}
