package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.RealmApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organization that had its people before it became a workspace. */
class ManyMembersIT {
    private static final int PEOPLE = 505;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TEAM = "/workspaces/crowd";

    @RegisterExtension
    static final TestRealm server = TestRealm.onH2();

    @Test
    void its_people_are_adopted_and_what_changes_for_many_shows_at_once_and_reaches_Keycloak_later() {
        RealmApi realm = server.admin().createRealm("crowd", crowd());
        String organization = realm.get(TEAM).path("id").asText();
        Waiting.until(PATIENCE, () -> total(realm, "?status=Active&role=End-user"), all -> all == PEOPLE);

        String group = realm.create(TEAM + "/groups", Map.of("name", "Everybody"));
        Map<String, Object> all = Map.of("members", memberIds(realm));
        realm.send("POST", TEAM + "/groups/" + group + "/members", all).expect(200);
        assertThat(total(realm, "?group=" + group)).isEqualTo(PEOPLE);

        String path = TEAM + "/groups/" + group;
        Map<String, Object> raise = Map.of("permissions", List.of("app:create"));
        JsonNode refused = realm.send("PATCH", path, raise).expect(409).json();
        assertThat(refused.at("/effects/total").asInt()).isEqualTo(PEOPLE);
        assertThat(refused.at("/effects/promotions").asInt()).isEqualTo(PEOPLE);
        assertThat(refused.at("/effects/items")).hasSize(200);
        JsonNode lastPage = realm.send("PATCH", path + "?dryRun=true&first=400", raise)
                .expect(200)
                .json();
        assertThat(lastPage.at("/effects/items")).hasSize(PEOPLE - 400);

        String plan = refused.path("plan").asText();
        realm.send("PATCH", path + "?confirm=" + plan, raise).expect(200);
        assertThat(total(realm, "?role=Builder")).isEqualTo(PEOPLE);
        assertThat(total(realm, "?role=End-user")).isZero();
        Waiting.until(PATIENCE, () -> differences(realm), found -> found == 0);
        String theirs = "/organizations/" + organization + "/groups/" + group + "/members?first=500&max=50";
        assertThat(realm.get(theirs)).hasSize(PEOPLE - 500);
    }

    private static Map<String, Object> crowd() {
        List<Map<String, Object>> users = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Map.<String, Object>of(
                        "username", "p" + i, "email", "p" + i + "@example.org", "emailVerified", true, "enabled", true))
                .toList();
        List<Map<String, Object>> members = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Map.<String, Object>of("username", "p" + i, "membershipType", "UNMANAGED"))
                .toList();
        return Map.of(
                "organizationsEnabled",
                true,
                "users",
                users,
                "organizations",
                List.of(Map.of("name", "Crowd", "alias", "crowd", "enabled", true, "members", members)));
    }

    private static List<String> memberIds(RealmApi realm) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = realm.get(TEAM + "/members?limit=200" + next);
            page.path("items").forEach(member -> ids.add(member.path("id").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return ids;
    }

    private static int total(RealmApi realm, String query) {
        return realm.get(TEAM + "/members" + query).path("total").asInt();
    }

    private static int differences(RealmApi realm) {
        return realm.send("POST", TEAM + "/repair?dryRun=true", null)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
