package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.mail.Mail;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a membership that ends means to everything that decides, before and after its end. */
abstract class EndOfMembership {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Http HTTP = new Http();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestRealm realm;
    private final AppRealm apps;

    EndOfMembership(TestRealm realm) {
        this.realm = realm;
        this.apps = new AppRealm(realm);
    }

    static void prepare(TestRealm realm) {
        AppRealm apps = new AppRealm(realm).prepare();
        apps.api().addDefaultScope("app", "workspaces-admin");
        apps.api().createClient("service", Map.of("secret", "secret", "serviceAccountsEnabled", true));
        apps.api().addDefaultScope("service", "workspaces-server");
        // Keycloak 26.7 answers introspection only to who is in the token's audience.
        apps.api()
                .create(
                        "/clients/" + apps.api().clientUuid("app") + "/protocol-mappers/models",
                        Map.of(
                                "name", "service",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-audience-mapper",
                                "config", Map.of("included.client.audience", "service", "access.token.claim", "true")));
    }

    /** Somebody who is an Admin with an app's token, beside another Admin. */
    private final class Member {
        final String email = "person" + COUNT.incrementAndGet() + "@example.org";
        final Workspace team = Workspace.create(realm);
        final String id;
        final Tokens tokens;

        Member() {
            team.active("root", "Admin");
            team.group("Support", List.of("app:create"), Map.of());
            apps.account(email);
            id = apps.join(team.alias(), email, Map.of("role", "Admin", "groups", List.of("Support")));
            tokens = apps.signIn(email);
        }

        /** The rows, past the server: its clock stays, and the end moves. */
        void ends(Connection database, @Nullable Instant end) throws SQLException {
            try (PreparedStatement update =
                    database.prepareStatement("update WSP_MEMBER set ACTIVE_UNTIL = ? where ID = ?")) {
                update.setObject(1, end == null ? null : end.toEpochMilli(), java.sql.Types.BIGINT);
                update.setString(2, id);
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }

        /** What each statement says, or whether it lets the person in. */
        Map<String, Object> statements() {
            Map<String, Object> said = new LinkedHashMap<>();
            String own = "/" + team.alias() + "/current-user";
            said.put("current-user", apps.get(own, tokens.access()).status());
            said.put(
                    "can",
                    apps.get(own + "/can?permission=app:create", tokens.access())
                            .status());
            said.put(
                    "own workspaces",
                    aliases(apps.get("/current-user", tokens.access()).json()));
            said.put("claim", names(apps.signIn(email).claims().path("workspaces")));
            said.put("refresh", names(apps.app().refresh(tokens).claims().path("workspaces")));
            said.put("introspection", names(introspected().path("workspaces")));
            said.put("app-metadata", metadata());
            said.put(
                    "door",
                    new Doors(realm)
                            .asUser(tokens.access(), "GET", "/" + team.id(), null)
                            .status());
            said.put(
                    "administered",
                    aliases(new Doors(realm)
                            .asUser(tokens.access(), "GET", "", null)
                            .json()));
            said.put("status", team.get("/members/" + id).path("status").asText());
            said.put(
                    "Active in list",
                    team.get("/members?status=Active&search=" + Http.encode(email))
                            .path("total")
                            .asInt());
            said.put(
                    "Archived in list",
                    team.get("/members?status=Archived").path("total").asInt());
            said.put("counts", team.get("").at("/members/active").asInt());
            said.put("group", groupCount());
            said.put(
                    "people",
                    realm.api()
                            .get("/workspaces/-/users?status=Active&workspace=" + team.id())
                            .path("total")
                            .asInt());
            said.put(
                    "permissions",
                    team.get("/members/" + id + "/permissions/explain?permission=app:create")
                            .path("allowed")
                            .asBoolean());
            return said;
        }

        private JsonNode introspected() {
            return HTTP.send(
                            "POST",
                            URI.create(realm.api().base() + "/protocol/openid-connect/token/introspect"),
                            Map.of("Content-Type", "application/x-www-form-urlencoded"),
                            "client_id=service&client_secret=secret&token=" + Http.encode(tokens.access()))
                    .expect(200)
                    .json();
        }

        private int metadata() {
            String service = realm.api()
                    .tokens("service", "secret")
                    .serviceAccount("openid")
                    .access();
            return apps.get("/" + team.alias() + "/members/" + id + "/app-metadata", service)
                    .status();
        }

        private int groupCount() {
            for (JsonNode group : team.get("/groups").path("items")) {
                if (group.path("name").asText().equals("Support")) {
                    return group.path("memberCount").asInt();
                }
            }
            throw new AssertionError("no group");
        }
    }

    private static List<String> aliases(JsonNode page) {
        return page.path("items").findValuesAsText("alias");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Map<String, Object> allowed(String alias) {
        Map<String, Object> said = new LinkedHashMap<>();
        List.of("current-user", "can", "app-metadata", "door").forEach(name -> said.put(name, 200));
        List.of("own workspaces", "claim", "refresh", "introspection", "administered")
                .forEach(name -> said.put(name, List.of(alias)));
        said.put("status", "Active");
        said.put("Active in list", 1);
        said.put("Archived in list", 0);
        said.put("counts", 2);
        said.put("group", 1);
        said.put("people", 2);
        said.put("permissions", true);
        return said;
    }

    private static Map<String, Object> refused() {
        Map<String, Object> said = new LinkedHashMap<>();
        List.of("current-user", "can", "app-metadata", "door").forEach(name -> said.put(name, 404));
        List.of("own workspaces", "claim", "refresh", "introspection", "administered")
                .forEach(name -> said.put(name, List.of()));
        said.put("status", "Archived");
        said.put("Active in list", 0);
        said.put("Archived in list", 1);
        said.put("counts", 1);
        said.put("group", 0);
        said.put("people", 1);
        said.put("permissions", false);
        return said;
    }

    @Test
    void every_statement_that_decides_leaves_out_whose_membership_has_ended_and_nobody_else() throws SQLException {
        Member ada = new Member();
        try (Connection database = realm.server().database().connect()) {
            assertThat(ada.statements()).isEqualTo(allowed(ada.team.alias()));
            ada.ends(database, Instant.now().plus(Duration.ofDays(1)));
            assertThat(ada.statements()).isEqualTo(allowed(ada.team.alias()));

            // While the workspace is locked, nothing makes anybody Archived: the statements themselves decide.
            database.setAutoCommit(false);
            lock(database, ada.team.id());
            ended(ada);
            assertThat(ada.statements()).isEqualTo(refused());
            assertThat(organizations(ada)).isEqualTo(1);
            database.rollback();
        }

        Waiting.until(PATIENCE, () -> organizations(ada), left -> left == 0);
        assertThat(ada.statements()).isEqualTo(refused());
        assertThat(ada.team.get("/members/" + ada.id).path("archivedReason").asText())
                .isEqualTo("expired");
        JsonNode entries = ada.team.get("/audit?action=member.archive");
        assertThat(entries.path("total").asInt()).isEqualTo(1);
        assertThat(entries.at("/items/0/detail/archivedReason").asText()).isEqualTo("expired");
    }

    /** On a connection of its own, since the other holds the lock. */
    private void ended(Member member) throws SQLException {
        try (Connection other = realm.server().database().connect()) {
            member.ends(other, Instant.now().minusSeconds(1));
        }
    }

    private static void lock(Connection database, String organization) throws SQLException {
        try (PreparedStatement lock =
                database.prepareStatement("select ORG_ID from WSP_WORKSPACE where ORG_ID = ? for update")) {
            lock.setString(1, organization);
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    /** How many times the account is in the organization, as Keycloak says. */
    private int organizations(Member member) {
        return realm.api()
                .get("/organizations/" + member.team.id() + "/members?search=" + Http.encode(member.email))
                .size();
    }

    /** Each hears once, and nobody whose account is disabled. */
    @Test
    void people_hear_of_it_before_and_after_and_Admins_of_all_in_one_mail() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        team.send("PATCH", "/settings", Map.of("timeZone", "Europe/Berlin")).expect(200);
        String ann = team.active("ann", "Builder");
        String bob = team.active("bob", "Builder");
        String carl = team.active("carl", "Builder");
        realm.api().put("/users/" + team.userId("carl"), Map.of("enabled", false));
        realm.api()
                .update(Map.of(
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("en", "de"),
                        "defaultLocale",
                        "en"));
        team.send("PATCH", "/members/" + bob, Map.of("locale", "de")).expect(200);
        Stored stored = new Stored(realm.server().database());
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(3);
        // At once, so that one round finds both.
        stored.change(
                "update WSP_MEMBER set ACTIVE_UNTIL = case when ID = ? then ? else ? end where ID in (?, ?)",
                bob,
                Instant.now().minusSeconds(1).toEpochMilli(),
                startAfter(day),
                bob,
                carl);
        end(team, ann, day.toString()).expect(200);

        Mail soon = realm.mail().await(team.address("ann"), PATIENCE);
        Mail over = realm.mail().await(team.address("bob"), PATIENCE);
        assertThat(awaitDigests(team, 1).get(0).text()).contains("have ended", "bob " + team.alias());
        assertThat(soon.subject()).isEqualTo("Your membership in Team %s ends soon".formatted(team.alias()));
        assertThat(soon.text()).contains("Hello ann " + team.alias(), "ends on " + written(day));
        assertThat(soon.html()).contains(written(day));
        assertThat(over.subject())
                .as("in the language of his mails")
                .isEqualTo("Ihre Mitgliedschaft in Team %s ist beendet".formatted(team.alias()));

        end(team, ann, day.minusDays(1).toString()).expect(200);
        Waiting.until(PATIENCE, () -> realm.mail().mailsTo(team.address("ann")), mails -> mails.size() == 2);
        stored.change("update WSP_END_DIGEST set DUE_AT = 1 where ORG_ID = ?", team.id());
        Mail digest = awaitDigests(team, 2).get(1);
        for (String part : List.of(digest.text(), Jsoup.parse(digest.html()).text())) {
            assertThat(part)
                    .contains(
                            "end within a week",
                            "ann " + team.alias() + ": " + written(day.minusDays(1)),
                            "carl " + team.alias() + ": " + written(day),
                            realm.api().base() + "/workspaces/console");
        }
        Waiting.until(
                PATIENCE,
                () -> stored.number("select count(*) from WSP_OUTBOX where ORG_ID = ?", team.id()),
                left -> left == 0);
        assertThat(realm.mail().mailsTo(team.address("ann"))).hasSize(2);
        assertThat(realm.mail().mailsTo(team.address("bob"))).hasSize(1);
        assertThat(realm.mail().mailsTo(team.address("carl"))).isEmpty();
        assertThat(realm.mail().mailsTo(team.address("root"))).hasSize(2);
        assertThat(stored.number(
                        "select count(*) from WSP_MEMBER where ORG_ID = ? and TOLD_UNTIL = ACTIVE_UNTIL", team.id()))
                .isEqualTo(2);
    }

    private static long startAfter(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toInstant()
                .toEpochMilli();
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.ENGLISH)
                .format(day);
    }

    private List<Mail> awaitDigests(Workspace team, int number) {
        List<Mail> mails = Waiting.until(
                PATIENCE, () -> realm.mail().mailsTo(team.address("root")), found -> found.size() == number);
        assertThat(mails)
                .extracting(Mail::subject)
                .containsOnly("Memberships in Team %s that end".formatted(team.alias()));
        return mails;
    }

    @Test
    void a_day_ends_in_the_time_zone_of_the_workspace_and_null_takes_the_end_away() {
        Workspace team = Workspace.create(realm);
        team.send("PATCH", "/settings", Map.of("timeZone", "Europe/Berlin")).expect(200);
        String ann = team.invited("ann", "End-user");

        assertThat(end(team, ann, "2099-03-31")
                        .expect(200)
                        .json()
                        .path("activeUntil")
                        .asText())
                .isEqualTo("2099-03-31T22:00:00Z");
        assertThat(end(team, ann, null).expect(200).json().has("activeUntil")).isFalse();
        assertThat(end(team, ann, "2001-01-01")
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("active_until_past");
        assertThat(team.send("PATCH", "/settings", Map.of("timeZone", "Berlin"))
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("time_zone_unknown");
    }

    @Test
    void a_list_finds_whose_membership_ends_soon_ever_or_has_ended_and_sorts_by_it() {
        Workspace team = Workspace.create(realm);
        Map<String, Long> days = Map.of("later", 90L, "soon", 10L, "over", -1L);
        Stored stored = new Stored(realm.server().database());
        team.invited("none", "End-user");
        days.forEach((name, after) -> stored.change(
                "update WSP_MEMBER set ACTIVE_UNTIL = ? where ID = ?",
                Instant.now().plus(Duration.ofDays(after)).toEpochMilli(),
                team.invited(name, "End-user")));

        assertThat(found(team, "end=soon")).containsExactly("soon");
        assertThat(found(team, "end=set")).containsExactly("later", "over", "soon");
        assertThat(found(team, "end=passed")).containsExactly("over");
        assertThat(found(team, "end=set&status=Archived")).containsExactly("over");
        assertThat(found(team, "sort=activeUntil")).containsExactly("over", "soon", "later", "none");
        assertThat(found(team, "sort=-activeUntil")).containsExactly("none", "later", "soon", "over");
        assertThat(team.send("GET", "/members/export.csv?end=soon", null)
                        .expect(200)
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(team.send(
                                "POST",
                                "/members/actions?dryRun=true",
                                Map.of("action", "archive", "filter", Map.of("end", "soon")))
                        .expect(202)
                        .json()
                        .at("/rows/total")
                        .asInt())
                .isEqualTo(1);
    }

    private static List<String> found(Workspace team, String query) {
        return team.get("/members?" + query).path("items").findValuesAsText("fullName");
    }

    private static Answer end(Workspace team, String member, @Nullable String end) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("activeUntil", end);
        return team.send("PATCH", "/members/" + member, patch);
    }

    @Test
    void who_has_expired_comes_back_with_a_later_end_only_and_no_login_does_it() throws SQLException {
        Workspace team = Workspace.create(realm);
        String email = "late" + COUNT.incrementAndGet() + "@example.org";
        apps.account(email);
        String late = apps.invite(team.alias(), email, Map.of());
        try (Connection database = realm.server().database().connect();
                PreparedStatement update =
                        database.prepareStatement("update WSP_MEMBER set ACTIVE_UNTIL = 1 where ID = ?")) {
            update.setString(1, late);
            update.executeUpdate();
        }

        assertThat(names(apps.signIn(email).claims().path("workspaces"))).isEmpty();
        Waiting.until(
                PATIENCE,
                () -> team.get("/audit?action=member.archive").path("total").asInt(),
                total -> total == 1);
        assertThat(team.send("POST", "/members/" + late + "/unarchive", Map.of())
                        .expect(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("date_needed");
        JsonNode back = team.send("POST", "/members/" + late + "/unarchive", Map.of("activeUntil", "2099-03-31"))
                .expect(200)
                .json();
        assertThat(back.path("status").asText()).isEqualTo("Invited");
        assertThat(back.path("activeUntil").asText()).isEqualTo("2099-04-01T00:00:00Z");
    }
}
