package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.AdminApi;
import io.workspaces.client.Administration;
import io.workspaces.client.BulkInvitations;
import io.workspaces.client.BulkUpload;
import io.workspaces.client.GroupUpdate;
import io.workspaces.client.Invitation;
import io.workspaces.client.JobResults;
import io.workspaces.client.MemberQuery;
import io.workspaces.client.MetadataUpdate;
import io.workspaces.client.SettingsUpdate;
import io.workspaces.client.UserQuery;
import io.workspaces.client.WorkspaceAdministration;
import io.workspaces.client.WorkspaceUpdate;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.model.InstanceUser;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Workspace;
import io.workspaces.client.model.WorkspaceResult;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators of workspaces do with the SDK. */
class SdkAdministrationIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static Administration administration;
    private static WorkspaceAdministration marketing;

    @BeforeAll
    static void workspace() {
        apps.prepare();
        administration = WorkspacesClient.builder()
                .realm(apps.api().base())
                .timeout(Duration.ofMinutes(1))
                .build()
                .administration(
                        AdminApi.REALM, BackEndClient.in(apps.api(), "backend").credentials());
        marketing = administration.workspace(
                administration.create("Marketing", "marketing").id());
    }

    @Test
    void a_file_that_is_too_large_for_one_request_goes_in_parts_and_comes_back_with_a_report() {
        StringBuilder csv = new StringBuilder("Full Name,Email\nZoë King,zoe@example.org\n");
        String nobody = "é".repeat(2000) + ",no-address\n";
        while (csv.length() < 5 * 1024 * 1024) {
            csv.append(nobody);
        }
        BulkInvitations bulk = marketing.bulkInvitations();

        Job checked = bulk.awaitCompletion(
                bulk.check(BulkUpload.ofText(csv.toString())).id(), job -> {});

        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        JobResults results = bulk.results(checked.id());
        assertThat(results.rows(RowOutcome.NEW)).extracting(JobRow::email).containsExactly("zoe@example.org");
        assertThat(results.rows(RowOutcome.FAILED).limit(3)).hasSize(3);
        assertThat(results.reportCsv()).contains("zoe@example.org");
        Job done = bulk.awaitCompletion(bulk.run(checked).id(), job -> {});
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(bulk.stream()).extracting(Job::id).contains(checked.id());
        assertThat(bulk.sampleCsv()).startsWith("Full Name,Email");
        assertThat(marketing.members().stream(MemberQuery.all().search("zoe")))
                .extracting(Member::fullName)
                .containsExactly("Zoë King");
    }

    @Test
    void settings_and_the_workspace_itself() {
        WorkspaceAdministration sales =
                administration.workspace(administration.create("Sales", "sales").id());

        assertThat(sales.update(WorkspaceUpdate.of().name("Sales North").description("Half of it")))
                .extracting(Workspace::name, Workspace::description, Workspace::alias)
                .containsExactly("Sales North", "Half of it", "sales");
        assertThat(sales.updateSettings(SettingsUpdate.of()
                                .mailsPerHour(20)
                                .reveal(true)
                                .invitationExpiry(Duration.ofDays(3)))
                        .invitationExpiry())
                .isEqualTo(Duration.ofDays(3));
        assertThat(sales.updateSettings(SettingsUpdate.of().reset("mailsPerHour")))
                .satisfies(settings -> {
                    assertThat(settings.mailsPerHour()).isEqualTo(1000);
                    assertThat(settings.reveal()).isTrue();
                });
        assertThat(sales.keys().keys()).isEmpty();
        assertThat(sales.repair(true).items()).isEmpty();
        assertThat(administration.workspaces("north")).hasSize(1);

        sales.deletion().start();
        sales.deletion().awaitCompletion(progress -> assertThat(progress.done()).isLessThanOrEqualTo(progress.total()));
        assertThatThrownBy(sales::get).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_somebody_else_has_changed_is_not_overwritten() {
        WorkspaceAdministration team =
                administration.workspace(administration.create("Team", "team").id());
        String group = team.groups().create(GroupUpdate.of().name("Support")).id();
        String seen = team.groups().getTagged(group).etag();
        team.groups().update(group, GroupUpdate.of().permissions("app:create").ifMatch(seen));
        assertThatThrownBy(() -> team.groups()
                        .update(group, GroupUpdate.of().name("Helpers").ifMatch(seen)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(team.groups().get(group).name()).isEqualTo("Support");

        String member = team.invitations()
                .invite(Invitation.to("carl@example.org").sendEmail(false))
                .id();
        String invited = team.members().getTagged(member).etag();
        team.members().metadata(member).update(MetadataUpdate.of().set("region", "EU"));
        assertThatThrownBy(() -> team.members().removeIfMatch(member, invited))
                .isInstanceOf(PreconditionFailedException.class);
        team.members().archiveIfMatch(member, team.members().getTagged(member).etag());

        String settings = team.taggedSettings().etag();
        team.updateSettings(SettingsUpdate.of().mailsPerHour(20).ifMatch(settings));
        assertThatThrownBy(() ->
                        team.updateSettings(SettingsUpdate.of().mailsPerHour(30).ifMatch(settings)))
                .isInstanceOf(PreconditionFailedException.class);

        Tagged<List<Resource>> none = team.resources().listTagged("app");
        team.resources().syncIfMatch("app", List.of(Resource.of("orders", "Orders")), none.etag());
        assertThatThrownBy(() -> team.resources().syncIfMatch("app", List.of(), none.etag()))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(team.resources().listTagged("app").value()).hasSize(1);
    }

    @Test
    void what_spans_workspaces() {
        String email = "grace@example.org";
        apps.account(email);
        String grace = apps.join("marketing", email, Map.of("role", "Admin"));
        marketing.resources().sync("app", List.of(Resource.of("orders", "Orders")));
        assertThat(administration.caller().realmAdmin()).isTrue();
        assertThat(administration.caller().locale()).isEqualTo("en");
        assertThat(administration.permissionCatalog().types())
                .anySatisfy(type -> assertThat(type.actions()).containsExactly("edit", "view", "hide"));
        Tagged<PermissionCatalog> catalog = administration.taggedPermissionCatalog();
        assertThat(administration.replacePermissionCatalogIfMatch(catalog.value(), catalog.etag()))
                .isEqualTo(catalog.value());
        assertThatThrownBy(() -> administration.replacePermissionCatalogIfMatch(catalog.value(), "\"other\""))
                .isInstanceOf(PreconditionFailedException.class);
        InstanceUser person = administration.users().stream(
                        UserQuery.all().search(email).role(Role.ADMIN).status(MemberStatus.ACTIVE))
                .findFirst()
                .orElseThrow();
        assertThat(administration.users().count().total()).isPositive();
        assertThat(administration.users().archive(person.id()))
                .extracting(WorkspaceResult::outcome)
                .containsExactly("refused");
        assertThat(marketing.members().get(grace).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(marketing.members().exportCsv(MemberQuery.all().search(email)))
                .contains("," + email + ",Admin,");
        assertThat(marketing.resources().list("app")).extracting(Resource::name).contains("Orders");
    }
}
