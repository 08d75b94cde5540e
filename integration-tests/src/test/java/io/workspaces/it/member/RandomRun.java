package io.workspaces.it.member;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Random requests to one workspace, after each of which all that has to be true of it is. */
final class RandomRun {
    private static final long SEED = 20_260_101;

    private final Workspace team;

    RandomRun(TestRealm realm) {
        this.team = Workspace.create(realm, Door.REALM_ADMIN);
    }

    void run(int steps) {
        RandomRequests requests = new RandomRequests(team, new Random(SEED));
        int done = 0;
        for (int step = 0; step < steps; step++) {
            Answer answer = requests.send();
            done += answer.status() < 300 ? 1 : 0;

            String place = "step " + step + " " + answer;
            assertThat(answer.status()).as(place).isLessThan(500);
            JsonNode differences =
                    team.send("POST", "/repair?dryRun=true", null).expect(200).json();
            assertThat(differences.path("total").asInt())
                    .as(place + differences)
                    .isZero();
            check(place);
        }
        assertThat(done).as("requests that did something").isGreaterThan(steps / 3);
    }

    private void check(String place) {
        Map<String, JsonNode> groups =
                items("/groups").collect(Collectors.toMap(g -> g.path("id").asText(), g -> g));
        assertThat(groups.values().stream().filter(g -> !g.path("role").isMissingNode()))
                .as(place)
                .hasSize(3);
        items("/members?limit=200").forEach(member -> member.path("groups").forEach(reference -> {
            JsonNode group = requireNonNull(groups.get(reference.path("id").asText()), place);
            assertThat(group.path("kind").asText()).as(place).isEqualTo("custom");
            assertThat(group.path("builderLevel").asBoolean()
                            && member.path("role").asText().equals("End-user"))
                    .as(place + member)
                    .isFalse();
        }));
        assertThat(items("/members?status=Active&role=Admin")).as(place).isNotEmpty();
    }

    private Stream<JsonNode> items(String path) {
        return StreamSupport.stream(team.get(path).path("items").spliterator(), false);
    }
}
