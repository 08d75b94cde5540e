package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose a setting is, at both doors. */
class SettingsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Map<String, String> CONFIG = Map.of(
            "clientId", "c",
            "clientSecret", "s",
            "authorizationUrl", "https://idp.example.org/a",
            "tokenUrl", "https://idp.example.org/t");

    @Test
    void what_limits_its_Admins_they_read_and_a_change_with_it_changes_nothing() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        JsonNode before = team.get("/settings");
        assertThat(Texts.of(before.path("readOnly")))
                .containsExactly("reveal", "mailsPerHour", "auditRetention", "seats");
        assertThat(before.path("owners")).isEqualTo(Json.read("""
                {"identityProviders": "workspace", "strictSso": "workspace", "linkOnly": "workspace",
                 "reveal": "realm", "mailsPerHour": "realm", "invitationExpiry": "workspace",
                 "auditRetention": "realm", "reminders": "workspace", "timeZone": "workspace",
                 "seats": "realm"}"""));

        Map.<String, Object>of("reveal", true, "mailsPerHour", 100_000, "auditRetention", "P1D")
                .forEach((name, value) -> {
                    assertThat(team.refusal("PATCH", "/settings", both(name, value)))
                            .isEqualTo("setting_not_yours");
                    assertThat(team.refusal("PATCH", "/settings", both(name, null)))
                            .isEqualTo("setting_not_yours");
                });
        assertThat(team.get("/settings")).isEqualTo(before);

        Workspace realmAdmins = team.asRealmAdmin();
        assertThat(realmAdmins.get("/settings").path("readOnly")).isEmpty();
        realmAdmins.send("PATCH", "/settings", both("mailsPerHour", 5)).expect(200);
        assertThat(team.get("/settings").path("mailsPerHour").asInt()).isEqualTo(5);
    }

    private static Map<String, @Nullable Object> both(String name, @Nullable Object value) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("invitationExpiry", "P3D");
        change.put(name, value);
        return change;
    }

    @Test
    void what_a_realm_admin_has_set_of_signing_in_its_Admins_only_narrow() {
        List.of("first", "second", "third").forEach(SettingsIT::provider);
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        team.send("PATCH", "/settings", providers("third")).expect(200);
        Map<String, Object> set = Map.of("identityProviders", List.of("first", "second"), "strictSso", true);
        team.asRealmAdmin().send("PATCH", "/settings", set).expect(200);

        JsonNode bound = team.get("/settings");
        assertThat(Texts.of(bound.at("/bounds/identityProviders"))).containsExactly("first", "second");
        assertThat(bound.at("/owners/strictSso").asText()).isEqualTo("realm");
        assertThat(Texts.of(bound.path("readOnly"))).contains("strictSso").doesNotContain("identityProviders");

        assertThat(team.refusal("PATCH", "/settings", providers("first", "third")))
                .isEqualTo("setting_not_yours");
        assertThat(team.refusal("PATCH", "/settings", Map.of("strictSso", false, "linkOnly", true)))
                .isEqualTo("setting_not_yours");
        assertThat(team.get("/settings")).isEqualTo(bound);
        assertThat(Texts.of(team.send("PATCH", "/settings", providers("second"))
                        .expect(200)
                        .json()
                        .path("identityProviders")))
                .containsExactly("second");
        Map<String, @Nullable Object> byDefault = new HashMap<>();
        byDefault.put("identityProviders", null);
        byDefault.put("strictSso", null);
        JsonNode widest = team.send("PATCH", "/settings", byDefault).expect(200).json();
        assertThat(Texts.of(widest.path("identityProviders"))).containsExactly("first", "second");
        assertThat(widest.path("strictSso").asBoolean()).isTrue();

        JsonNode freed = team.asRealmAdmin()
                .send("PATCH", "/settings", byDefault)
                .expect(200)
                .json();
        assertThat(freed.has("bounds")).isFalse();
        team.send("PATCH", "/settings", providers("third")).expect(200);
    }

    @Test
    void a_provider_that_is_deleted_is_named_nowhere_any_more_and_one_of_its_alias_is_another_one() {
        provider("leaving");
        provider("staying");
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        team.asRealmAdmin()
                .send("PATCH", "/settings", providers("leaving", "staying"))
                .expect(200);

        realm.api().delete("/identity-provider/instances/leaving");

        JsonNode settings = team.get("/settings");
        assertThat(Texts.of(settings.path("identityProviders"))).containsExactly("staying");
        assertThat(Texts.of(settings.at("/bounds/identityProviders"))).containsExactly("staying");
        team.send("PATCH", "/settings", Map.of("identityProviders", settings.path("identityProviders")))
                .expect(200);
        assertThat(team.get("/audit?action=workspace.update").findValuesAsText("providerDeleted"))
                .containsExactly("leaving");
        assertThat(team.get("/audit?action=workspace.update").path("items"))
                .filteredOn(entry -> !entry.findValues("providerDeleted").isEmpty())
                .extracting(entry -> entry.at("/actor/name").asText())
                .as("who deleted it in Keycloak")
                .containsExactly("admin");

        provider("leaving");
        assertThat(Texts.of(team.get("/settings").path("identityProviders"))).containsExactly("staying");

        realm.api().delete("/identity-provider/instances/staying");
        assertThat(team.get("/settings").path("identityProviders"))
                .as("none, and not any")
                .isEqualTo(Json.read("[]"));
    }

    @Test
    void a_hundred_providers_of_the_longest_alias_are_kept_as_value_and_as_bound() {
        List<String> aliases = IntStream.range(0, 100)
                .mapToObj(i -> "%03d".formatted(i) + "x".repeat(252))
                .toList();
        aliases.forEach(SettingsIT::provider);
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);

        team.asRealmAdmin()
                .send("PATCH", "/settings", Map.of("identityProviders", aliases))
                .expect(200);

        JsonNode settings = team.get("/settings");
        assertThat(Texts.of(settings.path("identityProviders"))).isEqualTo(aliases);
        assertThat(Texts.of(settings.at("/bounds/identityProviders"))).isEqualTo(aliases);
    }

    @Test
    void what_protects_goes_with_the_organization_and_counts_where_there_is_no_row_yet() {
        provider("vague");
        provider("trusted");
        realm.api()
                .put(
                        "/identity-provider/instances/trusted",
                        Map.of("alias", "trusted", "providerId", "oidc", "trustEmail", true, "config", CONFIG));
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String organization = "/organizations/" + team.get("").path("id").asText();
        team.send("PATCH", "/settings", Map.of("identityProviders", List.of(), "strictSso", true))
                .expect(200);
        assertThat(realm.api().get(organization).path("attributes")).isEqualTo(Json.read("""
                        {"workspaces.identityProviders": ["(none)"], "workspaces.strictSso": ["true"]}"""));
        team.asRealmAdmin()
                .send("PATCH", "/settings", Map.of("identityProviders", List.of("vague"), "strictSso", false))
                .expect(200);
        assertThat(realm.api().get(organization).path("attributes")).isEqualTo(Json.read("""
                        {"workspaces.identityProviders": ["vague"]}"""));

        Map<String, Object> brought = Map.of(
                "name",
                "Brought",
                "alias",
                "brought",
                "enabled",
                true,
                "attributes",
                Map.of(
                        "workspaces.identityProviders", List.of("trusted", "vague", "missing"),
                        "workspaces.linkOnly", List.of("true"),
                        "workspaces.strictSso", List.of("false")));
        String id = realm.api().create("/organizations", brought);

        JsonNode settings = realm.api().get("/workspaces/brought/settings");
        assertThat(Texts.of(settings.path("identityProviders")))
                .as("no others than by default")
                .containsExactly("trusted");
        assertThat(settings.path("linkOnly").asBoolean()).isTrue();
        assertThat(settings.path("strictSso").asBoolean()).isFalse();
        assertThat(settings.at("/owners/linkOnly").asText()).isEqualTo("realm");

        Map<String, Object> changed = new HashMap<>(brought);
        changed.put("id", id);
        changed.put("attributes", Map.of("workspaces.strictSso", List.of("true")));
        realm.api().put("/organizations/" + id, changed);
        assertThat(realm.api().get("/workspaces/brought/settings"))
                .as("the row alone counts")
                .isEqualTo(settings);
    }

    private static void provider(String alias) {
        realm.api()
                .create("/identity-provider/instances", Map.of("alias", alias, "providerId", "oidc", "config", CONFIG));
    }

    private static Map<String, Object> providers(String... aliases) {
        return Map.of("identityProviders", List.of(aliases));
    }
}
