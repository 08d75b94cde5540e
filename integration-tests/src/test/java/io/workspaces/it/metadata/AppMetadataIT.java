package io.workspaces.it.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What services read of a member, and that nobody else does. */
class AppMetadataIT {
    private static final String SECRET = "secret";
    private static final String ADA = "ada@example.org";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static String ada = "";

    @BeforeAll
    static void people() {
        apps.prepare();
        apps.workspace("acme");
        apps.workspace("beta");
        apps.account(ADA);
        ada = apps.join(
                "acme",
                ADA,
                Map.of(
                        "role",
                        "Admin",
                        "metadata",
                        Map.of(
                                "region", "eu-west",
                                "salary", Map.of("value", "4200", "visibility", "server"),
                                "grade",
                                        Map.of(
                                                "value",
                                                "7",
                                                "visibility",
                                                "server",
                                                "clients",
                                                List.of("payroll", "books")),
                                "desk",
                                        Map.of(
                                                "value",
                                                "12",
                                                "visibility",
                                                "server",
                                                "clients",
                                                List.of("facility")))));
        RealmApi api = apps.api();
        for (String service : List.of("payroll", "facility", "plain")) {
            api.createClient(
                    service,
                    Map.of("secret", SECRET, "serviceAccountsEnabled", true, "directAccessGrantsEnabled", true));
        }
        api.addDefaultScope("payroll", "workspaces-server");
        api.addOptionalScope("facility", "workspaces-server");
        api.addDefaultScope("plain", "workspaces");
        api.addDefaultScope("app", "workspaces-server");
        api.addOptionalScope("app", "workspaces-admin");
    }

    private static String path(String workspace, String member) {
        return "/" + workspace + "/members/" + member + "/app-metadata";
    }

    private static Answer read(String member, String token) {
        return apps.get(path("acme", member), token);
    }

    private static String service(String client, String scope) {
        return apps.api().tokens(client, SECRET).serviceAccount(scope).access();
    }

    private static String payroll() {
        return service("payroll", "openid");
    }

    @Test
    void a_service_reads_the_values_for_services_that_name_it_or_nobody() {
        Answer answer = read(ada, payroll()).expect(200);

        assertThat(new AnswerCheck(OpenApi.read()).fault("AppMetadata", answer.json()))
                .isEmpty();
        assertThat(answer.json()).isEqualTo(Json.read("""
            {"memberId":"%s","metadata":{"grade":"7","salary":"4200"}}\
            """.formatted(ada)));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(ada, service("facility", "workspaces-server")).json().path("metadata"))
                .isEqualTo(Json.read("{\"desk\":\"12\",\"salary\":\"4200\"}"));
    }

    @Test
    void nobody_else_does() {
        assertThat(read(ada, "").status()).isEqualTo(401);
        assertThat(read(ada, "nonsense").status()).isEqualTo(401);
        assertThat(read(ada, realm.admin().token()).status()).isEqualTo(401);
        for (String token : List.of(
                service("plain", "openid"),
                service("facility", "openid"),
                apps.app().password(ADA, AppRealm.PASSWORD, "openid").access(),
                apps.app()
                        .password(ADA, AppRealm.PASSWORD, "openid workspaces-admin")
                        .access(),
                apps.api()
                        .tokens("payroll", SECRET)
                        .password(ADA, AppRealm.PASSWORD, "openid")
                        .access())) {
            Answer answer = read(ada, token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("4200");
        }
    }

    @Test
    void a_service_whose_client_is_disabled_or_turned_public_is_refused() {
        apps.api().createClient("closing", Map.of("secret", SECRET, "serviceAccountsEnabled", true));
        apps.api().addDefaultScope("closing", "workspaces-server");
        String token = service("closing", "openid");
        read(ada, token).expect(200);

        apps.api().put("/clients/" + apps.api().clientUuid("closing"), Map.of("enabled", false));

        assertThat(read(ada, token).status()).isEqualTo(401);
    }

    @Test
    void a_member_elsewhere_and_a_disabled_workspace_answer_like_what_does_not_exist() {
        String elsewhere = apps.invite("beta", "ben@example.org", Map.of());
        apps.workspace("closed");
        String closed = apps.invite("closed", "ben@example.org", Map.of());
        apps.send("PATCH", "/closed", Map.of("enabled", false)).expect(200);

        Answer missing = read("no-such-member", payroll());

        assertThat(missing.status()).isEqualTo(404);
        for (Answer answer : List.of(
                read(elsewhere, payroll()),
                apps.get(path("closed", closed), payroll()),
                apps.get(path("no-such-workspace", ada), payroll()))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(missing.body());
        }
    }

    @Test
    void only_Active_members_are_read() {
        String missing = read("no-such-member", payroll()).body();
        Map<String, Object> metadata = Map.of("metadata", Map.of("k", Map.of("value", "v", "visibility", "server")));
        apps.account("cleo@example.org");
        String cleo = apps.join("acme", "cleo@example.org", metadata);
        assertThat(read(cleo, payroll()).expect(200).json().at("/metadata/k").asText())
                .isEqualTo("v");

        apps.send("POST", "/acme/members/" + cleo + "/archive", Map.of()).expect(200);
        String invited = apps.invite("acme", "coco@example.org", metadata);

        assertThat(read(cleo, payroll()).expect(404).body()).isEqualTo(missing);
        assertThat(read(invited, payroll()).expect(404).body()).isEqualTo(missing);
    }

    @Test
    void reads_of_services_leave_no_audit_behind() {
        int before = apps.api().get("/workspaces/acme/audit").path("total").asInt();

        read(ada, payroll()).expect(200);

        assertThat(apps.api().get("/workspaces/acme/audit").path("total").asInt())
                .isEqualTo(before);
    }

    @Test
    void the_values_for_services_are_in_no_current_user() {
        Answer user = apps.get("/acme/current-user", apps.signIn(ADA).access()).expect(200);

        assertThat(user.json().path("metadata")).isEqualTo(Json.read("{\"region\":\"eu-west\"}"));
    }
}
