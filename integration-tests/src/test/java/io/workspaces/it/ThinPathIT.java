package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.model.Role;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.SignIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way once: a row of a CSV, a sign-in, an app that reads metadata. */
class ThinPathIT {
    private static final String WILLIAM = "william.cushing@altostrat.com";
    private static final String CSV = """
            Full Name,Email,Role,Groups,Metadata
            William Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1', 'key2': 'value2'}"
            Nobody,no-address,Admin,,
            """;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void a_person_of_a_csv_signs_in_by_sso_and_an_app_reads_his_metadata() {
        realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
        realm.api().createPublicClient("app", "http://app.test/");
        realm.api().addDefaultScope("app", "workspaces");

        JsonNode job = upload();
        assertThat(job.path("rows").path("invited").asInt()).isEqualTo(1);
        assertThat(job.path("rows").path("failed").asInt()).isEqualTo(1);

        CurrentUser william = WorkspacesClient.builder()
                .realm(realm.api().base())
                .build()
                .currentUser("acme", signInThroughPartner().access());

        assertThat(william.role()).isEqualTo(Role.ADMIN);
        assertThat(william.metadata().require("key1")).isEqualTo("value1");
        assertThat(Globals.of(william).render("{{globals.currentUser.metadata.key2}}"))
                .isEqualTo("value2");
    }

    private static JsonNode upload() {
        String jobs = "/workspaces/acme/bulk-invitations";
        String path = "/" + realm.api().name() + jobs;
        JsonNode accepted =
                realm.admin().send("POST", path, CSV, "text/csv").expect(202).json();
        String job = jobs + "/" + accepted.path("id").asText();
        return Waiting.until(BulkApi.PATIENCE, () -> realm.api().get(job), state -> state.path("state")
                .asText()
                .equals("done"));
    }

    private static Tokens signInThroughPartner() {
        RealmApi partner = realm.admin().createRealm("thinpath-partner", Map.of());
        partner.createUser(Person.of(WILLIAM, "secret").named("William", "Cushing"));
        new PartnerRealm(partner).offerTo(realm.api(), "partner", true);
        SignIn app = new SignIn(realm.api().tokens("app", ""), "http://app.test/");
        return app.through(realm.browser(), "partner", WILLIAM, "secret", "openid");
    }
}
