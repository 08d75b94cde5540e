package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An example with the orders of the documentation at a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrdersExample {
    static final String ADA = "ada@example.org";

    @RegisterExtension
    final TestRealm realm = TestRealm.onH2();

    final AppRealm apps = new AppRealm(realm);

    @SuppressWarnings("NullAway.Init") // before all
    RunningExample application;

    /**
     * Starts the example, whose build has ended.
     *
     * @param realm whose tokens it takes
     * @param folder where it may be built, and logs
     */
    abstract RunningExample start(URI realm, Path folder) throws Exception;

    @BeforeAll
    void sign_up(@TempDir Path folder) throws Exception {
        apps.prepare();
        apps.workspace("marketing");
        apps.workspace("sales");
        JsonNode viewers = Json.read("{\"name\":\"Viewers\",\"access\":{\"app\":[\"view:orders\"]}}");
        apps.send("POST", "/marketing/groups", viewers).expect(201);
        apps.account(ADA);
        apps.join("marketing", ADA, Map.of("groups", List.of("Viewers"), "metadata", Map.of("nickname", "Ada")));
        application = start(apps.api().base(), folder);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void a_signed_in_member_is_known_with_groups_and_metadata() {
        Answer order = application.get("/marketing/orders/7", apps.signIn(ADA).access());

        assertThat(order.expect(200).body()).isEqualTo("order 7 for Ada");
    }

    @Test
    void a_signed_in_member_sees_who_they_are() {
        JsonNode me = application
                .get("/marketing/me", apps.signIn(ADA).access())
                .expect(200)
                .json();

        assertThat(me.path("role").asText()).isEqualTo("End-user");
        assertThat(me.at("/groups/0").asText()).isEqualTo("Viewers");
        assertThat(me.at("/metadata/nickname").asText()).isEqualTo("Ada");
    }

    @Test
    void nobody_gets_in_without_a_token_of_the_realm() {
        application.get("/marketing/orders/7", "").expect(401);
        String elsewhere = realm.admin().token();
        assertThat(application.get("/marketing/orders/7", elsewhere).expect(401).header("WWW-Authenticate"))
                .contains("invalid_token");
    }

    @Test
    void who_is_not_in_the_workspace_or_may_not_view_is_refused() {
        String ada = apps.signIn(ADA).access();
        application.get("/sales/orders/7", ada).expect(403);
        apps.account("bob@example.org");
        apps.join("marketing", "bob@example.org", Map.of());
        application
                .get("/marketing/orders/7", apps.signIn("bob@example.org").access())
                .expect(403);
    }
}
