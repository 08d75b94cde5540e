package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Two Admins of a workspace lose their role at the same time, in every pair of ways, again and again. */
final class LastAdminRaces {
    private static final int WORKSPACES = 4;
    private static final int TOKENS_GOOD_FOR = 50;

    private final TestRealm realm;

    LastAdminRaces(TestRealm realm) {
        this.realm = realm;
    }

    /** Runs races in several workspaces at once, each of which has to leave one Admin. */
    void run(int races) {
        ExecutorService threads = Executors.newFixedThreadPool(3 * WORKSPACES);
        try {
            List<CompletableFuture<Void>> runs = IntStream.range(0, WORKSPACES)
                    .mapToObj(i -> new Duel(threads, Workspace.create(realm), i))
                    .map(duel -> CompletableFuture.runAsync(() -> duel.run(races / WORKSPACES), threads))
                    .toList();
            runs.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The races in one workspace. */
    private record Duel(ExecutorService threads, Workspace team, int first) {
        void run(int races) {
            Way.Rival ada = rival("ada");
            Way.Rival bob = rival("bob");
            Workspace asAda = team;
            Workspace asBob = team;
            for (int i = 0; i < races; i++) {
                if (i % TOKENS_GOOD_FOR == 0) {
                    asAda = team.as("ada");
                    asBob = team.as("bob");
                }
                int pair = first + i * WORKSPACES;
                race(Way.number(pair), asBob, ada, Way.number(pair / Way.count()), asAda, bob);
            }
        }

        private Way.Rival rival(String name) {
            return new Way.Rival(team.active(name, "Admin"), team.userId(name), team.groupId("Builder"));
        }

        private void race(Way one, Workspace asBob, Way.Rival ada, Way other, Workspace asAda, Way.Rival bob) {
            CompletableFuture<Answer> adas = CompletableFuture.supplyAsync(() -> one.take(team, asBob, ada), threads);
            CompletableFuture<Answer> bobs = CompletableFuture.supplyAsync(() -> other.take(team, asAda, bob), threads);
            List<Answer> answers = List.of(adas.join(), bobs.join());

            assertThat(answers).as(one + " " + other).extracting(Answer::status).allMatch(s -> s < 500);
            JsonNode admins = team.get("/members?status=Active&role=Admin").path("items");
            assertThat(admins).as(one + " " + other + " " + answers).hasSize(1);
            boolean adaIsLeft = admins.at("/0/id").asText().equals(ada.member());
            reinstate(adaIsLeft ? bob : ada);
        }

        private void reinstate(Way.Rival loser) {
            String path = "/members/" + loser.member();
            if (team.get(path).path("status").asText().equals("Archived")) {
                team.send("POST", path + "/unarchive", null).expect(200);
            }
            team.send("PATCH", path, Map.of("role", "Admin")).expect(200);
        }
    }
}
