package io.workspaces.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of requests that ask for the same at once, each is answered as if it had come a moment later. */
abstract class Races {
    private static final int RUNNERS = 8;

    private final TestRealm realm;

    Races(TestRealm realm) {
        this.realm = realm;
    }

    /** One was made; the others are told that it is there. */
    private static void assertOneMade(List<Answer> answers, String code) {
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201)).allSatisfy(answer -> assertThat(
                        answer.expect(409).json().path("code").asText())
                .isEqualTo(code));
    }

    private Answer post(String path, Object body) {
        return realm.api().send("POST", "/workspaces" + path, body);
    }

    @Test
    void one_workspace_is_made_of_a_name_and_of_an_alias() {
        assertOneMade(Together.times(RUNNERS, i -> post("", Map.of("name", "Twin"))), "workspace_exists");
        assertOneMade(
                Together.times(RUNNERS, i -> post("", Map.of("name", "Same name", "alias", "alias" + i))),
                "workspace_exists");
        assertOneMade(
                Together.times(RUNNERS, i -> post("", Map.of("name", "Name " + i, "alias", "same-alias"))),
                "workspace_exists");
    }

    @Test
    void one_workspace_gets_a_name() {
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(i -> post("", Map.of("name", "Before " + i)).createdId())
                .toList();

        List<Answer> answers = Together.times(
                ids.size(), i -> realm.api().send("PATCH", "/workspaces/" + ids.get(i), Map.of("name", "Afterwards")));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> assertThat(
                        answer.expect(409).json().path("code").asText())
                .isEqualTo("workspace_exists"));
    }

    @Test
    void one_group_is_made_of_a_name_and_one_member_of_an_address() {
        Workspace team = Workspace.create(realm);
        assertOneMade(
                Together.times(RUNNERS, i -> team.send("POST", "/groups", Map.of("name", "Sales"))), "group_exists");
        Map<String, Object> ada = Map.of("email", "ada@race.example.org", "fullName", "Ada", "sendEmail", false);
        assertOneMade(Together.times(RUNNERS, i -> team.send("POST", "/invitations", ada)), "member_exists");
        assertThat(team.get("/members").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_replaces_or_takes_away_succeeds_each_time_or_finds_nothing_any_more() {
        Workspace team = Workspace.create(realm);
        List<Map<String, String>> apps = List.of(Map.of("id", "shop", "name", "Shop"));
        assertThat(Together.times(RUNNERS, i -> team.send("PUT", "/resources/app", apps)))
                .allMatch(answer -> answer.status() == 200);
        String ada = team.invited("ada", "End-user");
        assertThat(statuses(Together.times(RUNNERS, i -> team.send("DELETE", "/members/" + ada, null))))
                .containsExactly(204, 404);
        String group = team.group("Sales", List.of(), Map.of());
        assertThat(statuses(Together.times(RUNNERS, i -> team.send("DELETE", "/groups/" + group, null))))
                .containsExactly(204, 404);
    }

    private static Set<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void one_job_is_made_of_a_file_that_is_sent_many_times_with_one_key() {
        BulkApi crowd = BulkApi.into(realm.api(), "keyed");
        String csv = "Full Name,Email\n"
                + IntStream.range(0, 3000)
                        .mapToObj(i -> "Ada,p" + i + "@race.example.org\n")
                        .collect(Collectors.joining());
        Map<String, String> headers = Map.of(
                "Content-Type", "text/csv", "Idempotency-Key", UUID.randomUUID().toString());

        List<Answer> answers =
                Together.times(20, i -> crowd.send("POST", "/bulk-invitations?dryRun=true", csv, headers));

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers.stream().map(Answer::createdId).distinct()).hasSize(1);
        assertThat(crowd.get("/bulk-invitations").path("total").asInt()).isEqualTo(1);
        assertThat(crowd.ended(answers.get(0).json()).at("/rows/new").asInt()).isEqualTo(3000);
        Answer other = crowd.send("POST", "/bulk-invitations?dryRun=true", "Email\na@b.example.org\n", headers);
        assertThat(other.expect(422).json().path("code").asText()).isEqualTo("idempotency_mismatch");
    }

    @Test
    void a_file_that_is_no_good_is_refused_each_time_it_is_sent_with_one_key() {
        BulkApi crowd = BulkApi.into(realm.api(), "refused");
        Map<String, String> headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "no good");

        List<Answer> answers =
                Together.times(RUNNERS, i -> crowd.send("POST", "/bulk-invitations", "Nothing,Known\na,b\n", headers));

        assertThat(answers).allSatisfy(answer -> assertThat(
                        answer.expect(400).json().path("code").asText())
                .isEqualTo("csv_invalid"));
        assertThat(crowd.get("/bulk-invitations").path("total").asInt()).isZero();
    }
}
