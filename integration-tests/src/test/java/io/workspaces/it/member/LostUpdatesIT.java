package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people who edit the same member. */
class LostUpdatesIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm);

    private Answer patch(String path, Map<String, ?> body, String ifMatch) {
        return team.sendSeen("PATCH", path, body, ifMatch);
    }

    @Test
    void the_second_is_told_and_the_groups_that_the_first_gave_stay() {
        String sales = team.group("Sales", List.of(), Map.of());
        String support = team.group("Support", List.of(), Map.of());
        String path = "/members/" + team.active("ada", "End-user");
        String seen = team.tag(path);

        Answer first = patch(path, Map.of("groups", List.of(sales)), seen).expect(200);
        JsonNode told = patch(path, Map.of("groups", List.of(support)), seen)
                .expect(412)
                .json();

        assertThat(told.path("code").asText()).isEqualTo("precondition_failed");
        assertThat(team.groups("ada")).containsExactly("Sales");
        assertThat(first.header("ETag")).isNotEqualTo(seen).isEqualTo(team.tag(path));
        patch(path, Map.of("groups", List.of(sales, support)), first.header("ETag"))
                .expect(200);
        assertThat(team.groups("ada")).containsExactlyInAnyOrder("Sales", "Support");
    }

    @Test
    void whatever_people_edit_outdates_a_tag_and_nothing_is_done_with_an_old_one() {
        team.active("root", "Admin");
        String path = "/members/" + team.invited("eve", "End-user");
        String seen = team.tag(path);
        for (Map<String, ?> edit : List.of(
                Map.of("fullName", "Eve Adams"),
                Map.of("email", team.address("eva")),
                Map.of("role", "Builder"),
                Map.of("metadata", Map.of("region", "EU")))) {
            String next = patch(path, edit, seen).expect(200).header("ETag");
            patch(path, Map.of("role", "Admin"), seen).expect(412);
            seen = next;
        }
        team.send("PATCH", path + "/metadata", Map.of("region", "US")).expect(200);
        team.sendSeen("POST", path + "/archive", null, seen).expect(412);
        team.sendSeen("DELETE", path, null, seen).expect(412);
        assertThat(team.get(path).path("status").asText()).isEqualTo("Invited");

        String kept = team.tag(path);
        Answer archived = team.sendSeen("POST", path + "/archive", null, kept).expect(200);
        team.sendSeen("POST", path + "/unarchive", null, kept).expect(412);
        team.sendSeen("POST", path + "/unarchive", null, archived.header("ETag"))
                .expect(200);
        assertThat(team.tag(path)).isEqualTo(kept);
        team.sendSeen("DELETE", path, null, kept).expect(204);
        assertThat(team.sendSeen("DELETE", path, null, kept).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"other\", %s", "W/\"other\",%s"})
    void the_condition_is_read_as_RFC_9110_has_it(String ifMatch) {
        String path = "/members/" + team.active("ada", "End-user");

        patch(path, Map.of("role", "Builder"), ifMatch.formatted(team.tag(path)))
                .expect(200);
        patch(path, Map.of("role", "Admin"), "W/" + team.tag(path)).expect(412);
        patch(path, Map.of("role", "Admin"), team.tag(path).replace("\"", "")).expect(412);
        assertThat(team.role("ada")).isEqualTo("Builder");
    }

    @Test
    void it_comes_before_effects_are_worked_out_and_after_what_makes_no_sense() {
        team.active("root", "Admin");
        team.group("Makers", List.of("app:create"), Map.of());
        String path = "/members/" + team.active("bob", "Builder", "Makers");
        Map<String, Object> lower = Map.of("role", "End-user");

        patch(path, lower, "\"old\"").expect(412);
        patch(path + "?dryRun=true", lower, "\"old\"").expect(412);
        patch(path, Map.of("rule", "Admin"), "\"old\"").expect(400);
        String seen = team.tag(path);
        String plan = patch(path, lower, seen).expect(409).json().path("plan").asText();
        assertThat(patch(path + "?confirm=" + plan, lower, seen).expect(200).header("ETag"))
                .isEqualTo(team.tag(path));
        assertThat(team.role("bob")).isEqualTo("End-user");
    }

    @Test
    void settings_are_told_of_as_well_and_have_one_tag_for_everybody() {
        String seen = team.tag("/settings");
        team.active("root", "Admin");
        assertThat(team.as("root").tag("/settings")).isEqualTo(seen);

        Map<String, Object> bound = Map.of("identityProviders", List.of(), "invitationExpiry", "P3D");
        String next = patch("/settings", bound, seen).expect(200).header("ETag");

        patch("/settings", Map.of("invitationExpiry", "P5D"), seen).expect(412);
        assertThat(team.get("/settings").path("invitationExpiry").asText()).isEqualTo("PT72H");
        assertThat(next).isNotEqualTo(seen).isEqualTo(team.tag("/settings"));
        patch("/settings", Map.of("invitationExpiry", "P5D"), next).expect(200);
    }

    @Test
    void of_a_change_of_metadata_and_one_of_the_member_at_once_one_wins() {
        String path = "/members/" + team.invited("cleo", "End-user");
        String member = team.tag(path);
        String metadata = team.tag(path + "/metadata");

        List<Integer> statuses = Stream.of(Map.entry(path, member), Map.entry(path + "/metadata", metadata))
                .map(change -> CompletableFuture.supplyAsync(() -> patch(
                                change.getKey(),
                                change.getKey().equals(path)
                                        ? Map.of("metadata", Map.of("region", "EU"))
                                        : Map.of("region", "US"),
                                change.getValue())
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412);
    }

    @Test
    void two_halves_of_a_name_that_are_set_at_once_are_both_kept() {
        String path = "/members/" + team.invited("grace", "End-user");

        Stream.of(Map.of("firstName", "Grace"), Map.of("lastName", "Hopper"))
                .map(half -> CompletableFuture.supplyAsync(() -> team.send("PATCH", path, half)))
                .toList()
                .forEach(answer -> answer.join().expect(200));

        assertThat(team.get(path).path("fullName").asText()).isEqualTo("Grace Hopper");
    }
}
