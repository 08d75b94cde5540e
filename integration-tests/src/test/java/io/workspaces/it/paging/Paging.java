package io.workspaces.it.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.paging.ManyRows.AuditRow;
import io.workspaces.it.paging.ManyRows.MemberRow;
import io.workspaces.localserver.http.Http;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page by page, forward, every list shows each entry once, in every order and with every filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Paging {
    private static final int LIMIT = 110;

    private final TestRealm server;
    private ManyRows crowd;

    Paging(TestRealm server) {
        this.server = server;
    }

    @BeforeAll
    void lay() {
        crowd = new ManyRows(server);
        crowd.lay();
    }

    /** What the pages of a list name, in their order. */
    private List<String> walk(String list, String query, Function<JsonNode, String> name) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            String path = "/workspaces" + list + "?limit=" + LIMIT + (query.isEmpty() ? "" : "&" + query) + cursor;
            JsonNode page = server.api().get(path);
            page.path("items").forEach(item -> seen.add(name.apply(item)));
            assertThat(page.path("total").asInt()).as(path).isGreaterThanOrEqualTo(seen.size());
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + Http.encode(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private List<String> ids(String list, String query) {
        return walk(list, query, item -> item.path("id").asText());
    }

    private void assertOnceEach(String list, String query, Collection<String> wanted) {
        assertThat(ids(list, query)).as(list + "?" + query).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private List<String> members(Predicate<MemberRow> wanted) {
        return crowd.members.stream().filter(wanted).map(MemberRow::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "role", "status", "joined", "activeUntil"})
    void members(String sort) {
        String list = "/crowd/members";
        List<String> all = ids(list, "sort=" + sort);
        assertThat(all).containsExactlyInAnyOrderElementsOf(members(m -> true));
        List<String> reverse = ids(list, "sort=-" + sort);
        Collections.reverse(reverse);
        assertThat(reverse).isEqualTo(all);

        for (String order : List.of("&sort=" + sort, "&sort=-" + sort)) {
            assertOnceEach(list, "status=Invited,Active" + order, members(m -> !m.status()
                    .equals("ARCHIVED")));
            assertOnceEach(list, "role=End-user" + order, members(m -> m.role().equals("END_USER")));
            assertOnceEach(list, "group=" + crowd.group + order, members(MemberRow::grouped));
            assertOnceEach(list, "invitation=expired" + order, members(MemberRow::expired));
            assertOnceEach(list, "invitation=mail_failed" + order, members(MemberRow::mailFailed));
            assertOnceEach(list, "invitation=refused&status=Invited,Active" + order, members(MemberRow::refused));
            assertOnceEach(list, "invitation=unanswered" + order, members(MemberRow::unanswered));
            assertOnceEach(list, "search=ADA%203" + order, members(m -> m.name().equals("ada 3")));
            assertThat(ids(list, "search=ada" + order)).isEqualTo(ids(list, order.substring(1)));
            assertOnceEach(
                    list,
                    "status=Active,Archived&role=Admin,Builder&search=ada&group=" + crowd.group + order,
                    members(m -> !m.status().equals("INVITED") && !m.role().equals("END_USER") && m.grouped()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "email", "role", "status", "joined", "-name", "-email", "-role", "-status", "-joined"})
    void members_of_groups_and_roles(String sort) {
        assertOnceEach(
                "/crowd/groups/" + crowd.group + "/members",
                "sort=" + sort,
                members(m -> m.grouped() && !m.status().equals("ARCHIVED")));
        assertOnceEach(
                "/crowd/groups/" + roleGroup() + "/members",
                "sort=" + sort + "&search=ada",
                members(m -> m.role().equals("BUILDER") && !m.status().equals("ARCHIVED")));
    }

    private String roleGroup() {
        for (JsonNode group : server.api().get("/workspaces/crowd/groups").path("items")) {
            if (group.path("role").asText().equals("Builder")) {
                return group.path("id").asText();
            }
        }
        throw new IllegalStateException("There is no group of Builders");
    }

    private List<String> entries(Predicate<AuditRow> wanted) {
        return crowd.audit.stream().filter(wanted).map(AuditRow::id).toList();
    }

    @Test
    void the_audit_trail() {
        String list = "/crowd/audit";
        String laid = "from=" + ManyRows.BEGIN + "&to=" + ManyRows.BEGIN.plusSeconds(60);
        assertThat(ids(list, "")).doesNotHaveDuplicates().containsAll(entries(e -> true));
        assertOnceEach(list, laid, entries(e -> true));
        assertOnceEach(
                list,
                "from=" + ManyRows.BEGIN.plusSeconds(1) + "&to=" + ManyRows.BEGIN.plusSeconds(6),
                entries(e -> e.at().isAfter(ManyRows.BEGIN) && e.at().isBefore(ManyRows.BEGIN.plusSeconds(6))));
        assertOnceEach(list, laid + "&search=SOMEBODY", entries(e -> true));
        assertOnceEach(list, laid + "&search=something%20else", List.of());
        assertOnceEach(list, "actor=actor%201", entries(e -> e.actor().equals("actor 1")));
        assertOnceEach(list, "member=target%200", entries(e -> e.target().equals("target 0")));
        assertOnceEach(list, "action=member.remove", entries(e -> e.action().equals("member.remove")));
        assertOnceEach(list, "action=group.add_*", entries(e -> e.action().equals("group.add_members")));
    }

    @Test
    void jobs_and_the_rows_of_a_job() {
        assertOnceEach("/crowd/bulk-invitations", "", crowd.jobs);

        String rows = "/crowd" + BulkApi.path(crowd.checked(), "/rows");
        Function<JsonNode, String> email = row -> row.path("email").asText();
        assertThat(walk(rows, "", email)).containsExactlyElementsOf(addresses(i -> true));
        assertThat(walk(rows, "outcome=new", email)).containsExactlyElementsOf(addresses(i -> i % 2 == 0));
        assertThat(walk(rows, "outcome=failed", email)).containsExactlyElementsOf(addresses(i -> i % 2 != 0));
        assertThat(walk(rows, "outcome=skipped,failed,new", email)).containsExactlyElementsOf(addresses(i -> true));
    }

    private static List<String> addresses(Predicate<Integer> wanted) {
        return IntStream.range(0, ManyRows.COUNT)
                .boxed()
                .filter(wanted)
                .map(i -> "row" + i + "@example.org")
                .toList();
    }

    @Test
    void all_people() {
        assertPeople("", m -> true);
        assertPeople("status=Active", m -> m.status().equals("ACTIVE"));
        assertPeople("role=Admin,End-user", m -> !m.role().equals("BUILDER"));
        assertPeople("search=ada%202", m -> m.name().equals("ada 2"));
        assertPeople("workspace=" + crowd.workspace, m -> true);
        assertPeople(
                "workspace=" + crowd.workspace + "&status=Active&role=Admin",
                m -> m.status().equals("ACTIVE") && m.role().equals("ADMIN"));
    }

    private void assertPeople(String query, Predicate<MemberRow> wanted) {
        Stream<String> keys = crowd.members.stream()
                .filter(wanted)
                .map(member -> Objects.requireNonNullElse(member.email(), member.userId()));
        assertThat(walk(
                        "/-/users",
                        query,
                        person -> person.path("email").isTextual()
                                ? person.path("email").asText()
                                : person.path("userId").asText()))
                .as(query)
                .containsExactlyInAnyOrderElementsOf(keys.toList());
    }

    @Test
    void resources() {
        List<String> all = crowd.resources();
        assertOnceEach("/crowd/resources/app", "", all);
        assertOnceEach(
                "/crowd/resources/app",
                "search=app%201",
                IntStream.range(0, ManyRows.COUNT)
                        .filter(i -> i % 3 == 1)
                        .mapToObj(i -> "app-" + i)
                        .toList());
    }

    @Test
    void workspaces() {
        List<String> aliases = new ArrayList<>(List.of("crowd", "other"));
        for (int i = 0; i < 5; i++) {
            aliases.add("more" + i);
            server.api().create("/workspaces", java.util.Map.of("name", "More " + i, "alias", "more" + i));
        }
        List<String> seen = new ArrayList<>();
        for (int first = 0; first < aliases.size(); first += 2) {
            server.api()
                    .get("/workspaces?max=2&first=" + first)
                    .path("items")
                    .forEach(item -> seen.add(item.path("alias").asText()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(aliases);
    }
}
