package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a request may bring, and how texts are read. */
class InputIT {
    private static final String MARKS = "\u0316\u0301";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Workspace team = new Workspace(realm, "", "", null);

    @BeforeAll
    static void workspace() {
        team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
    }

    @Test
    void a_group_has_up_to_2000_entries() {
        Workspace own = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String group = own.send("POST", "/groups", group(1_000)).expect(201).createdId();
        String patched = "/groups/" + group;

        assertThat(own.get(patched).at("/access/app")).hasSize(2_000);
        assertThat(violation(own.send("POST", "/groups", group(1_001)))).isEqualTo("access too_many");
        assertThat(violation(
                        own.send("PATCH", patched, Map.of("access", Map.of("app", many(2_001, i -> "view:" + i))))))
                .isEqualTo("access too_many");
        assertThat(violation(own.send("PATCH", patched, Map.of("permissions", many(2_001, i -> "app:create")))))
                .isEqualTo("permissions too_many");
        own.send("PATCH", patched, Map.of("access", Map.of("app", List.of("view:" + "x".repeat(222)))))
                .expect(200);
        assertThat(violation(own.send(
                        "PATCH", patched, Map.of("access", Map.of("app", List.of("view:" + "x".repeat(223)))))))
                .isEqualTo("access.app permission_unknown");
    }

    /** Views and hides of as many apps. */
    private static Map<String, Object> group(int apps) {
        List<String> entries = IntStream.range(0, apps)
                .boxed()
                .flatMap(i -> Stream.of("view:app-" + i, "hide:app-" + i))
                .toList();
        return Map.of("name", "Group of " + apps, "access", Map.of("app", entries));
    }

    @Test
    void a_type_has_up_to_20000_resources() {
        Workspace own = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        own.send("PUT", "/resources/app", many(20_000, i -> Map.of("id", "app-" + i, "name", "App " + i)))
                .expect(200);
        assertThat(own.get("/resources/app?search=app-19999").path("total").asInt())
                .isOne();
        own.send("PUT", "/resources/app", many(20_000, i -> Map.of("id", "app-" + 2 * i, "name", "App " + i)))
                .expect(200);

        assertThat(own.get("/resources/app").path("total").asInt()).isEqualTo(20_000);
        assertThat(own.get("/resources/app?search=app-19998")
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("App 9999");
        Answer refused = own.send("PUT", "/resources/app", many(20_001, i -> Map.of("id", "app-" + i)));
        assertThat(violation(refused)).isEqualTo("body too_many");
        Answer longId = own.send("PUT", "/resources/app", List.of(Map.of("id", "x".repeat(223))));
        assertThat(violation(longId)).isEqualTo("0.id resource_invalid");
        assertThat(own.get("/resources/app").path("total").asInt()).isEqualTo(20_000);
    }

    @Test
    void a_request_names_up_to_1000_members() {
        String members = "/groups/" + team.group("Readers", List.of(), Map.of()) + "/members";

        assertThat(violation("POST", members, Map.of("members", many(1_000, i -> "m" + i))))
                .isEqualTo("members member_unknown");
        assertThat(violation("POST", members, Map.of("members", many(1_001, i -> "m" + i))))
                .isEqualTo("members too_many");
        team.send("DELETE", members + "?members=" + String.join(",", many(500, InputIT::uuid)), null)
                .expect(204);
        assertThat(violation("DELETE", members + "?members=" + String.join(",", many(501, InputIT::uuid)), null))
                .isEqualTo("members too_many");
        assertThat(team.send("POST", "/invitations/resend", Map.of("ids", many(1_000, i -> "m" + i)))
                        .expect(200)
                        .json()
                        .path("refused"))
                .hasSize(1_000);
        assertThat(violation("POST", "/invitations/resend", Map.of("ids", many(1_001, i -> "m" + i))))
                .isEqualTo("ids too_many");
    }

    @Test
    void a_member_is_put_into_up_to_500_groups_and_has_up_to_200_changes_of_metadata() {
        String member = team.invited("many", "End-user");

        assertThat(violation("PATCH", "/members/" + member, Map.of("groups", many(500, i -> "g" + i))))
                .isEqualTo("groups group_unknown");
        assertThat(violation("PATCH", "/members/" + member, Map.of("groups", many(501, i -> "g" + i))))
                .isEqualTo("groups too_many");
        assertThat(invitation(Map.of("groups", many(500, i -> "g" + i)))).isEqualTo("groups group_unknown");
        assertThat(invitation(Map.of("groups", many(501, i -> "g" + i)))).isEqualTo("groups too_many");

        Map<String, @Nullable Object> changes = new HashMap<>();
        IntStream.range(0, 200).forEach(i -> changes.put("k" + i, i < 100 ? "v" : null));
        String metadata = "/members/" + member + "/metadata";
        team.send("PATCH", metadata, changes).expect(200);
        changes.put("one more", null);
        assertThat(violation("PATCH", metadata, changes)).isEqualTo("metadata metadata_too_many_keys");
        assertThat(violation(
                        "PATCH", metadata, Map.of("k1", Map.of("value", "v", "clients", many(21, i -> "client-" + i)))))
                .isEqualTo("metadata.k1.clients clients_invalid");
    }

    @Test
    void other_lists_are_bounded_too() {
        assertThat(violation("PATCH", "/settings", Map.of("identityProviders", many(101, i -> "idp" + i))))
                .isEqualTo("identityProviders too_many");
        assertThat(violation("PATCH", "/settings", Map.of("identityProviders", many(100, i -> "idp" + i))))
                .isEqualTo("identityProviders identity_provider_unknown");
        String copy = "/groups/" + team.group("Copied", List.of(), Map.of()) + "/duplicate";
        assertThat(violation("POST", copy, Map.of("parts", many(5, i -> "users"))))
                .isEqualTo("parts too_many");
        team.send("POST", copy, Map.of("parts", many(4, i -> "users"))).expect(201);
        assertThat(catalog(many(101, i -> Map.of("type", "t" + i, "flags", List.of("f")))))
                .isEqualTo("types too_many");
        assertThat(catalog(List.of(Map.of("type", "t", "actions", many(51, i -> "a" + i)))))
                .isEqualTo("types too_many");
    }

    private static String catalog(List<?> types) {
        return violation(realm.api().send("PUT", "/workspaces/-/permission-catalog", Map.of("types", types)));
    }

    /** To compose so many marks would take minutes of the server. */
    @Test
    void texts_are_refused_by_their_length_before_they_are_looked_into() {
        String marks = "a" + MARKS.repeat(500_000);
        String fewer = "a" + MARKS.repeat(8_000);
        for (Object text : List.of(marks, fewer)) {
            assertThat(invitation(Map.of("fullName", text))).isEqualTo("fullName too_long");
            assertThat(invitation(Map.of("firstName", text))).isEqualTo("firstName too_long");
            assertThat(violation("POST", "/groups", Map.of("name", text)))
                    .isIn("name too_long", "name group_name_invalid");
            assertThat(violation("PATCH", "", Map.of("name", text))).isEqualTo("name too_long");
            assertThat(violation("PATCH", "", Map.of("description", text))).isEqualTo("description too_long");
            assertThat(violation("PATCH", "/settings", Map.of("invitationExpiry", text)))
                    .isIn("body too_long", "invitationExpiry duration_invalid");
        }
        assertThat(violation("POST", "/invitations", Map.of("email", fewer + "@example.org")))
                .isEqualTo("email email_invalid");
        assertThat(violation("POST", "/invitations", Map.of("email", "x@example.org", "groups", List.of(fewer))))
                .isEqualTo("groups group_unknown");
        assertThat(violation("GET", "/members?search=" + "a".repeat(256), null)).isEqualTo("search too_long");
        team.get("/members?search=" + "a".repeat(255));
        assertThat(team.refusal("GET", "/members?cursor=" + "a".repeat(3_000), null))
                .isEqualTo("cursor_invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "Visit http://evil.example now, fullName name_looks_like_link",
        "Ann evil.com, fullName name_looks_like_link",
        "'Ann\u202egnik', fullName name_character_invalid",
        "'Ann\nLee', fullName name_character_invalid",
    })
    void a_name_is_seen_as_what_it_is_and_links_to_nothing(String name, String refusal) {
        assertThat(invitation(Map.of("fullName", name))).isEqualTo(refusal);
        String member = team.invited("named", "End-user");
        assertThat(violation("PATCH", "/members/" + member, Map.of("fullName", name)))
                .isEqualTo(refusal);
        team.send("DELETE", "/members/" + member, null).expect(204);
    }

    @Test
    void a_workspaces_name_is_seen_as_what_it_is() {
        assertThat(violation("PATCH", "", Map.of("name", "Acme\u202emoc"))).isEqualTo("name name_character_invalid");
        assertThat(violation("PATCH", "", Map.of("name", "Acme\nInc."))).isEqualTo("name name_character_invalid");
        assertThat(violation(realm.api().send("POST", "/workspaces", Map.of("name", "a\u200bb"))))
                .isEqualTo("name name_character_invalid");
        team.send("PATCH", "", Map.of("name", "booking.com")).expect(200);
        String link = "Win free https://evil.example now";
        assertThat(violation("PATCH", "", Map.of("name", link))).isEqualTo("name name_looks_like_link");
        assertThat(violation(realm.api().send("POST", "/workspaces", Map.of("name", link))))
                .isEqualTo("name name_looks_like_link");
    }

    @Test
    void what_is_searched_for_may_be_decomposed() {
        team.asRealmAdmin()
                .send("POST", "/invitations", Map.of("email", "mueller@x.org", "fullName", "Jan M\u00fcller"))
                .expect(201);
        team.send("PUT", "/resources/app", List.of(Map.of("id", "ku", "name", "Ku\u0308che")))
                .expect(200);
        realm.api().create("/workspaces", Map.of("name", "Vertrieb Ko\u0308ln", "alias", "koeln"));
        for (String u : List.of("\u00fc", "u\u0308", "U\u0308")) {
            assertThat(total(team.get("/members?search=" + Http.encode("m" + u + "ller"))))
                    .isOne();
            assertThat(total(realm.api().get("/workspaces/-/users?search=" + Http.encode("m" + u + "ller"))))
                    .isOne();
            assertThat(total(team.get("/resources/app?search=" + Http.encode("k" + u + "che"))))
                    .isOne();
        }
        for (String o : List.of("\u00f6", "o\u0308")) {
            assertThat(total(realm.api().get("/workspaces?search=" + Http.encode("k" + o + "ln"))))
                    .isOne();
        }
    }

    @Test
    void a_number_is_whole_and_in_ascii_digits() {
        Map<String, Object> upload = Map.of("size", 1.5, "sha256", "0".repeat(64));
        assertThat(violation("POST", "/uploads", upload)).isEqualTo("size wrong_type");
        assertThat(violation("GET", "/members?limit=" + Http.encode("\uff15"), null))
                .isEqualTo("limit number_invalid");
        assertThat(violation("GET", "/members?limit=" + Http.encode("+5"), null))
                .isEqualTo("limit number_invalid");
    }

    @Test
    void an_invitation_is_good_for_as_long_as_a_file_could_say() {
        for (String week : List.of("P7D", "7d", "7 days", "168h", "7")) {
            Map<String, Object> body = Map.of("email", "week@x.org", "sendEmail", false, "expiresIn", week);
            String member = team.send("POST", "/invitations", body).expect(201).createdId();
            team.send("DELETE", "/members/" + member, null).expect(204);
        }
        assertThat(invitation(Map.of("expiresIn", "31d"))).isEqualTo("expiresIn expiry_invalid");
    }

    /** As long as the ids of members are. */
    private static String uuid(int i) {
        return new UUID(0, i).toString();
    }

    private static int total(JsonNode page) {
        return page.path("total").asInt();
    }

    private static String invitation(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("email", "somebody@x.org", "sendEmail", false));
        body.putAll(more);
        return violation("POST", "/invitations", body);
    }

    private static String violation(String method, String path, @Nullable Object body) {
        return violation(team.send(method, path, body));
    }

    /** Field and code of the first violation. */
    private static String violation(Answer answer) {
        JsonNode first = answer.expect(400).json().at("/violations/0");
        return first.path("field").asText() + " " + first.path("code").asText();
    }

    private static <T> List<T> many(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }
}
