package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all lists have in common: cursors and filters. */
class ListsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Workspace team;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Workspace other;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static String sales;

    /** Lists with more than one page of one entry, each another one. */
    private static final List<String> LISTS = new ArrayList<>();

    @BeforeAll
    static void people() {
        team = Workspace.create(realm);
        other = Workspace.create(realm);
        sales = team.group("Sales", List.of(), Map.of());
        for (Workspace workspace : List.of(team, other)) {
            for (String name : List.of("ada", "bob", "eve")) {
                workspace.invited(name, "End-user");
            }
            workspace
                    .send(
                            "PUT",
                            "/resources/app",
                            List.of(Map.of("id", "orders", "name", "Orders"), Map.of("id", "stock", "name", "Stock")))
                    .expect(200);
        }
        for (String name : List.of("ada", "bob")) {
            team.send("PATCH", "/members/" + team.memberId(name), Map.of("groups", List.of(sales)))
                    .expect(200);
        }
        String job = job("Email\nx@example.org\ny@example.org\n");
        job("Email\nz@example.org\n");
        String at = "/workspaces/" + team.id();
        LISTS.addAll(List.of(
                at + "/members?",
                at + "/members?status=Invited&",
                at + "/members?status=Invited,Active&role=End-user&",
                at + "/members?group=" + sales + "&",
                at + "/members?search=example&",
                at + "/members?sort=-name&",
                at + "/members?sort=email&",
                at + "/members?sort=activeUntil&",
                at + "/groups/" + sales + "/members?",
                "/workspaces/" + other.id() + "/members?",
                at + "/audit?",
                at + "/audit?action=member.*&",
                "/workspaces/" + other.id() + "/audit?",
                at + "/resources/app?",
                "/workspaces/" + other.id() + "/resources/app?",
                at + "/bulk-invitations?",
                at + "/bulk-invitations/" + job + "/rows?",
                at + "/bulk-invitations/" + job + "/rows?outcome=new&",
                "/workspaces/-/users?",
                "/workspaces/-/users?role=End-user&",
                "/workspaces/-/users?workspace=" + team.alias() + "&"));
    }

    private static String job(String csv) {
        Map<String, String> type = Map.of("Content-Type", "text/csv");
        String jobs = "/workspaces/" + team.id() + "/bulk-invitations";
        String id = realm.api()
                .send("POST", jobs + "?dryRun=true", csv, type)
                .expect(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(BulkApi.PATIENCE, () -> realm.api().get(jobs + "/" + id), now -> now.path("state")
                .asText()
                .equals("checked"));
        return id;
    }

    private static Answer page(String list, String cursor) {
        return realm.api().send("GET", list + "limit=1&cursor=" + Http.encode(cursor), null);
    }

    @Test
    void a_cursor_is_good_in_its_own_list_and_in_no_other() {
        List<String> cursors = LISTS.stream()
                .map(list -> realm.api().get(list + "limit=1").path("next").asText())
                .toList();

        assertThat(cursors).doesNotContain("").doesNotHaveDuplicates();
        for (int i = 0; i < LISTS.size(); i++) {
            for (int j = 0; j < LISTS.size(); j++) {
                Answer answer = page(LISTS.get(i), cursors.get(j));
                assertThat(answer.status())
                        .as("%s with the cursor of %s", LISTS.get(i), LISTS.get(j))
                        .isEqualTo(i == j ? 200 : 400);
                assertThat(answer.json().path("code").asText()).isEqualTo(i == j ? "" : "cursor_invalid");
            }
        }
    }

    @Test
    void the_order_in_which_a_filter_names_its_values_does_not_matter_to_a_cursor() {
        String members = "/workspaces/" + team.alias() + "/members?status=";
        String next =
                realm.api().get(members + "Active,Invited&limit=1").path("next").asText();

        assertThat(page(members + "invited,active&", next).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/members?group=nobody | group | group_unknown",
                "/members?group=builder | group | group_is_role",
                "/members?status=Gone | status | status_unknown",
                "/members?role=Boss | role | role_unknown",
                "/members?sort=age | sort | sort_unknown",
                "/members?end=never | end | end_unknown",
                "/members?invitation=lost | invitation | invitation_unknown",
                "/members/export.csv?group=nobody | group | group_unknown",
                "/members/export.csv?status=Gone | status | status_unknown",
                "/members/export.csv?role=Boss | role | role_unknown",
                "/members/export.csv?end=never | end | end_unknown",
                "/members/export.csv?invitation=lost | invitation | invitation_unknown",
                "/groups/{sales}/members?sort=age | sort | sort_unknown",
                "/audit?action=member.fly | action | action_unknown",
                "/audit?action=fly.* | action | action_unknown",
                "/audit?from=today | from | time_invalid",
                "/audit?from=%2B292278995-01-01T00:00:00Z | from | time_invalid",
                "/members?status=Invited&status=Active | status | given_twice",
                "/members?group=Sales&group=Sales | group | given_twice",
                "/members?limit=1&limit=2 | limit | given_twice",
            })
    void a_filter_that_means_nothing_is_refused_by_its_name(String path, String field, String code) {
        JsonNode refused = team.send("GET", path.replace("{sales}", sales), null)
                .expect(400)
                .json();

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(refused.at("/violations/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"workspace=nobody,workspace,workspace_unknown", "status=Gone,status,status_unknown"})
    void so_it_is_among_all_users(String query, String field, String code) {
        JsonNode refused =
                team.atDoor("GET", "/-/users?" + query, null).expect(400).json();

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(refused.at("/violations/0/code").asText()).isEqualTo(code);
    }

    @Test
    void a_group_is_found_by_id_and_by_name_and_a_workspace_by_id_and_by_alias() {
        for (String group : List.of(sales, "Sales", "sALES", " Sales ")) {
            assertThat(team.get("/members?group=" + Http.encode(group))
                            .path("total")
                            .asInt())
                    .as(group)
                    .isEqualTo(2);
        }
        assertThat(team.send("GET", "/members/export.csv?group=sales", null).body())
                .contains("ada", "bob")
                .doesNotContain("eve");
        for (String workspace : List.of(team.id(), team.alias())) {
            assertThat(team.atDoor("GET", "/-/users?workspace=" + workspace, null)
                            .expect(200)
                            .json()
                            .path("total")
                            .asInt())
                    .as(workspace)
                    .isEqualTo(3);
        }
    }

    @Test
    void all_users_are_searched_by_the_id_of_an_account_which_is_nobody_elses() {
        Workspace apart = Workspace.create(realm);
        apart.active("zoe", "Builder");
        apart.active("zola", "Builder");

        JsonNode found = team.atDoor("GET", "/-/users?search=" + apart.userId("zoe"), null)
                .expect(200)
                .json();

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/email").asText()).isEqualTo(apart.address("zoe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "role", "group", "search", "end", "invitation", "sort", "limit", "cursor"})
    void an_empty_filter_is_like_none(String name) {
        assertThat(team.get("/members?" + name + "=").path("total").asInt()).isEqualTo(3);
    }
}
