package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeatsIT {
    private static final int AT_ONCE = 32;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Workspace limited(int all, int builders) {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        team.send("PATCH", "/settings", Map.of("seats", Map.of("all", all, "builders", builders)))
                .expect(200);
        return team;
    }

    private static Answer invite(Workspace team, String name) {
        return team.send("POST", "/invitations", Map.of("email", team.address(name), "sendEmail", false));
    }

    @Test
    void the_last_seat_is_given_once_however_many_ask_for_it_at_once() throws Exception {
        Workspace team = limited(2, 1);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        Answer answer = invite(team, "p" + i);
                        // Who waits too long for the others is told to ask again.
                        while (answer.status() == 503) {
                            answer = invite(team, "p" + i);
                        }
                        return answer.status();
                    }))
                    .toList();
            together.countDown();
            int won = 0;
            for (Future<Integer> answer : asked) {
                assertThat(answer.get()).isIn(201, 409);
                won += answer.get() == 201 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(team.get("/members").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_refusal_counts_and_what_keycloak_does_itself_is_flagged() {
        Workspace team = limited(1, 1);

        JsonNode refusal = invite(team, "late").expect(409).json();
        assertThat(refusal.path("code").asText()).isEqualTo("seats_exhausted");
        assertThat(refusal.path("seats").asText()).isEqualTo("all");
        assertThat(refusal.path("limit").asInt()).isEqualTo(1);
        assertThat(refusal.path("used").asInt()).isEqualTo(1);
        assertThat(Texts.of(team.get("").path("flags"))).isEmpty();

        String ann = team.active("ann", "End-user");
        assertThat(Texts.of(team.get("").path("flags"))).containsExactly("seats_exceeded");
        assertThat(team.refusal("PATCH", "/members/" + ann, Map.of("role", "Builder")))
                .isEqualTo("seats_exhausted");

        team.send("POST", "/members/" + ann + "/archive", Map.of()).expect(200);
        assertThat(Texts.of(team.get("").path("flags"))).isEmpty();
        assertThat(team.refusal("POST", "/members/" + ann + "/unarchive", Map.of()))
                .isEqualTo("seats_exhausted");
    }

    @Test
    void only_a_realm_admin_sets_the_limits() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);

        assertThat(team.refusal("PATCH", "/settings", Map.of("seats", Map.of("all", 5))))
                .isEqualTo("setting_not_yours");
        assertThat(team.asRealmAdmin()
                        .send("PATCH", "/settings", Map.of("seats", Map.of("all", 0)))
                        .expect(400)
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("seats.all");
    }
}
