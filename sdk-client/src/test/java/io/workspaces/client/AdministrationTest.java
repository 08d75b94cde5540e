package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.InvalidRequestException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.model.FieldChange;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.GroupResource;
import io.workspaces.client.model.InvitationFilter;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobRows;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.Workspace;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspace;
import io.workspaces.client.testing.FakeWorkspaces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministrationTest {
    private final MutableClock clock = new MutableClock();
    private final FakeWorkspaces server = FakeWorkspaces.start(clock);
    private final FakeMember ada =
            server.workspace("marketing").member("ada@example.com").role(Role.ADMIN);
    private final WorkspacesClient client = WorkspacesClient.builder()
            .realm(server.realm())
            .clock(clock)
            .delay(time -> CompletableFuture.completedFuture(null))
            .build();
    private final Administration administration =
            client.administration(AdminApi.REALM, Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET));
    private final WorkspaceAdministration marketing = administration.workspace("marketing");

    @AfterEach
    void stop() {
        server.close();
    }

    private Member invite(String email) {
        return marketing.invitations().invite(Invitation.to(email));
    }

    @Test
    void a_workspace_is_made_and_listed() {
        Workspace sales = administration.create("Sales", "sales");
        assertThat(sales.name()).isEqualTo("Sales");
        assertThat(administration.workspaces("")).extracting(Workspace::alias).containsExactly("marketing", "sales");
        assertThat(administration.workspaces("mark")).hasSize(1);
        assertThat(marketing.get().members())
                .satisfies(counts -> assertThat(counts.active()).isEqualTo(1));
        assertThatThrownBy(() -> administration.create("Sales", "sales"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("workspace_exists"));
    }

    @Test
    void somebody_is_invited_with_everything_and_comes() {
        server.workspace("marketing").group("Support");
        Member william = marketing
                .invitations()
                .invite(Invitation.to("William.Cushing@altostrat.com")
                        .fullName("William Cushing")
                        .role(Role.BUILDER)
                        .groups("Support")
                        .metadata("key1", "value1")
                        .metadata("salary", "100", Visibility.SERVER, "payroll")
                        .locale("fr")
                        .expiresIn(Duration.ofDays(3))
                        .sendEmail(false));
        assertThat(william.locale()).isEqualTo("fr");
        assertThat(marketing
                        .members()
                        .update(william.id(), MemberUpdate.of().locale(null))
                        .locale())
                .isNull();
        assertThat(william.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(william.email()).isEqualTo("william.cushing@altostrat.com");
        assertThat(william.groups()).extracting(Reference::name).containsExactly("Support");
        assertThat(marketing.invitations().copyLink(william.id()).link()).contains("/invitations/");
        marketing.invitations().resend(william.id());
        FakeMember came = server.workspace("marketing")
                .member("william.cushing@altostrat.com")
                .accept();
        assertThat(client.currentUser("marketing", came.token()).metadata().keys())
                .containsExactly("key1");
    }

    @Test
    void a_refused_invitation_tells_what_is_wrong_with_which_field() {
        assertThatThrownBy(() -> invite("nobody"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.field()).isEqualTo("email");
                        assertThat(violation.code()).isEqualTo("email_invalid");
                    });
                    assertThat(e.requestId()).isPresent();
                })
                .hasMessageContaining("email is not an e-mail address");
        assertThatThrownBy(() -> invite("ada@example.com"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("member_exists"));
    }

    @Test
    void the_fake_names_requests_as_the_server_does() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.realm() + "/workspaces/current-user"));
        HttpClient http = HttpClient.newHttpClient();

        HttpResponse<String> named =
                http.send(request.setHeader("X-Request-Id", "mine").build(), BodyHandlers.ofString());
        HttpResponse<String> unnamed =
                http.send(request.setHeader("X-Request-Id", "not one").build(), BodyHandlers.ofString());

        assertThat(named.statusCode()).isEqualTo(401);
        assertThat(named.headers().allValues("X-Request-Id")).containsExactly("mine");
        assertThat(named.body()).contains("\"requestId\":\"mine\"");
        String id = unnamed.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(unnamed.body()).contains("\"requestId\":\"" + id + '"');
    }

    @Test
    void members_stream_page_by_page_only_as_far_as_wanted() {
        for (int i = 0; i < 25; i++) {
            server.workspace("marketing").member("m" + i + "@example.com");
        }
        MemberQuery tens = MemberQuery.all().pageSize(10);
        assertThat(marketing.members().stream(tens).limit(10)).hasSize(10);
        assertThat(listCalls()).isEqualTo(1);
        assertThat(marketing.members().stream(tens)).hasSize(26);
        assertThat(listCalls()).isEqualTo(4);
        assertThat(marketing.members().page(tens, "").total()).isEqualTo(26);
        assertThat(marketing.members().stream(MemberQuery.all().search("M1").status(MemberStatus.ACTIVE)))
                .hasSize(11);
        assertThat(marketing.members().stream(MemberQuery.all().role(Role.ADMIN)))
                .extracting(Member::email)
                .containsExactly("ada@example.com");
    }

    @Test
    void invited_members_are_found_by_how_their_invitation_is() {
        invite("late@example.com");
        clock.advance(Duration.ofDays(8));
        invite("new@example.com");

        for (InvitationFilter over : List.of(InvitationFilter.EXPIRED, InvitationFilter.UNANSWERED)) {
            assertThat(marketing.members().stream(MemberQuery.all().invitation(over)))
                    .extracting(Member::email)
                    .containsExactly("late@example.com");
        }
        for (InvitationFilter none : List.of(InvitationFilter.MAIL_FAILED, InvitationFilter.REFUSED)) {
            assertThat(marketing.members().stream(MemberQuery.all().invitation(none)))
                    .isEmpty();
        }
    }

    private long listCalls() {
        return server.requests().stream()
                .filter(request -> request.equals("GET /admin/realms/fake/workspaces/marketing/members"))
                .count();
    }

    @Test
    void a_member_is_changed_archived_brought_back_and_removed() {
        Members members = marketing.members();
        String id = invite("bob@example.com").id();
        Member changed = members.update(
                id,
                MemberUpdate.of()
                        .fullName("Bob Builder")
                        .role(Role.BUILDER)
                        .metadata("a", "1")
                        .metadata("b", "2"));
        assertThat(changed.fullName()).isEqualTo("Bob Builder");
        assertThat(changed.role()).isEqualTo(Role.BUILDER);
        members.update(id, MemberUpdate.of().removeMetadata("a"));
        assertThat(members.metadata(id).keys()).extracting(MetadataKey::key).containsExactly("b");
        assertThat(members.metadata(id).reveal("b", "support case")).isEqualTo("2");
        assertThat(members.permissions(id).permissions()).contains("app:create");
        members.archive(id);
        assertThat(members.get(id).status()).isEqualTo(MemberStatus.ARCHIVED);
        members.unarchive(id, false);
        assertThat(members.getAsync(id).join().status()).isEqualTo(MemberStatus.INVITED);
        marketing.invitations().revoke(id);
        assertThatThrownBy(() -> members.get(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void groups_are_made_changed_filled_and_deleted() {
        Groups groups = marketing.groups();
        Group support = groups.create(GroupUpdate.of().name("Support").access("app", "view:orders"));
        assertThat(support.builderLevel()).isFalse();
        Group changed =
                groups.update(support.id(), GroupUpdate.of().name("Help").permissions("app:create"));
        assertThat(changed.builderLevel()).isTrue();
        assertThat(changed.access()).containsEntry("app", List.of("view:orders"));
        String bob = invite("bob@example.com").id();
        groups.addMembers(support.id(), List.of(bob));
        assertThat(groups.members(support.id())).extracting(Member::id).containsExactly(bob);
        groups.removeMembers(support.id(), List.of(bob));
        assertThat(groups.get(support.id()).memberCount()).isZero();
        assertThatThrownBy(() -> groups.create(GroupUpdate.of().name("help")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("group_exists"));
        groups.delete(support.id());
        assertThat(groups.list()).isEmpty();
    }

    @Test
    void effects_are_shown_and_the_same_change_is_sent_again_with_their_plan() {
        String bob = invite("bob@example.com").id();
        server.enqueueResponse(409, new String(Contract.json("confirmation-required.json"), StandardCharsets.UTF_8));
        MemberUpdate update = MemberUpdate.of().role(Role.BUILDER);
        assertThatThrownBy(() -> marketing.members().update(bob, update))
                .isInstanceOfSatisfying(ConfirmationRequiredException.class, e -> {
                    assertThat(e.effects().promotions()).isEqualTo(1);
                    assertThat(e.effects().items().get(0).toRole()).isEqualTo(Role.BUILDER);
                    assertThat(e.effects().resources())
                            .containsExactly(new GroupResource("app", "orders", "Orders", false));
                    Member changed = marketing.members().update(bob, update.confirmed(e.plan()));
                    assertThat(changed.role()).isEqualTo(Role.BUILDER);
                    assertThat(update.confirmed(e.plan()).parameters()).containsEntry("confirm", "3fq0d1");
                });
    }

    @Test
    void many_are_invited_by_csv_with_progress_and_a_report() {
        BulkUpload upload = BulkUpload.ofText("""
            Full Name,Email,Role,Groups,Metadata
            William Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1', 'key2': 'value2'}"
            Ada King,ada@example.com,,,
            "Nobody
            At All",nobody,,,
            """);
        BulkInvitations bulk = marketing.bulkInvitations();
        Job checked = bulk.awaitCompletion(bulk.check(upload).id(), job -> {});
        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(bulk.results(checked.id()).rows(RowOutcome.NEW))
                .extracting(JobRow::email)
                .containsExactly("william.cushing@altostrat.com");
        List<JobState> seen = new ArrayList<>();
        Job done = bulk.awaitCompletion(bulk.run(checked).id(), job -> seen.add(job.state()));
        assertThat(seen).containsExactly(JobState.QUEUED, JobState.DONE);
        assertThat(done.rows()).satisfies(rows -> {
            assertThat(rows.total()).isEqualTo(3);
            assertThat(rows.invited()).isEqualTo(1);
            assertThat(rows.skipped()).isEqualTo(1);
            assertThat(rows.failed()).isEqualTo(1);
        });
        assertThat(bulk.results(done.id()).rows(RowOutcome.FAILED))
                .extracting(JobRow::row)
                .containsExactly(4L);
        Member william = marketing.members().stream(MemberQuery.all().search("william"))
                .findFirst()
                .orElseThrow();
        assertThat(marketing.members().metadata(william.id()).reveal("key2", ""))
                .isEqualTo("value2");
    }

    @Test
    void a_csv_changes_who_is_a_member_already() {
        server.workspace("marketing").member("eve@example.com").fullName("Eve");
        BulkUpload upload = BulkUpload.ofText("Email,Role\neve@example.com,Builder\nnew@example.com,\n")
                .updating(OnMissing.FAIL);
        BulkInvitations bulk = marketing.bulkInvitations();

        Job checked = bulk.awaitCompletion(bulk.check(upload).id(), job -> {});
        Job done = bulk.awaitCompletion(bulk.run(checked).id(), job -> {});
        Job again = bulk.awaitCompletion(
                bulk.start(BulkUpload.ofText("Email,Role\neve@example.com,Builder\n")
                                .updating(OnMissing.INVITE))
                        .id(),
                job -> {});

        assertThat(checked.mode()).isEqualTo(JobMode.UPDATE);
        assertThat(done.rows()).extracting(JobRows::updated, JobRows::failed).containsExactly(1L, 1L);
        assertThat(bulk.results(done.id()).rows(RowOutcome.UPDATED))
                .flatExtracting(JobRow::changes)
                .containsExactly(new FieldChange("role", "End-user", "Builder"));
        assertThat(again.rows()).extracting(JobRows::unchanged).isEqualTo(1L);
    }

    @Test
    void a_csv_empties_archives_and_leaves_what_has_changed_since_the_check() {
        FakeWorkspace workspace = server.workspace("marketing");
        FakeMember eve = workspace
                .member("eve@example.com")
                .fullName("Eve")
                .groups("Readers")
                .metadata("region", "eu");
        FakeMember old = workspace.member("old@example.com").archive();
        FakeMember moved = workspace.member("moved@example.com");
        workspace.member("active@example.com");
        BulkUpload upload = BulkUpload.ofText("""
                        Email,Groups,Metadata,Role,Status
                        eve@example.com,-,-,,
                        old@example.com,,,,Active
                        moved@example.com,,,Builder,
                        active@example.com,,,,Invited
                        nobody@example.com,,,,Archived
                        """).updating(OnMissing.INVITE);
        BulkInvitations bulk = marketing.bulkInvitations();

        Job checked = bulk.awaitCompletion(bulk.check(upload).id(), job -> {});
        moved.role(Role.ADMIN);
        Job done = bulk.awaitCompletion(bulk.run(checked).id(), job -> {});

        assertThat(bulk.results(done.id()).rows())
                .extracting(JobRow::outcome, JobRow::code)
                .containsExactly(
                        tuple(RowOutcome.UPDATED, null),
                        tuple(RowOutcome.UNARCHIVED, null),
                        tuple(RowOutcome.SKIPPED, "changed_since_check"),
                        tuple(RowOutcome.FAILED, "member_status"),
                        tuple(RowOutcome.SKIPPED, "archived_in_file"));
        assertThat(marketing.members().get(id(eve)).groups()).isEmpty();
        assertThat(marketing.members().get(id(eve)).hasMetadata()).isFalse();
        assertThat(marketing.members().get(id(old)).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(bulk.rename(done.id(), "Spring").name()).isEqualTo("Spring");
        assertThat(bulk.get(done.id()).name()).isEqualTo("Spring");
    }

    private String id(FakeMember member) {
        return marketing.members().stream(MemberQuery.all())
                .filter(one -> member.toString().contains(one.email()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void the_same_upload_sent_twice_is_one_job() {
        BulkUpload upload = BulkUpload.ofText("Email\nbob@example.com\n")
                .idempotencyKey("people of today")
                .abortOnError();
        BulkInvitations bulk = marketing.bulkInvitations();
        assertThat(bulk.start(upload).id())
                .isEqualTo(bulk.startAsync(upload).join().id());
        BulkUpload other = BulkUpload.ofText("Email\neve@example.com\n").idempotencyKey("people of today");
        assertThatThrownBy(() -> bulk.start(other))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, e -> assertThat(e.code()).isEqualTo("idempotency_mismatch"));
        bulk.cancel(bulk.start(upload).id());
        assertThat(bulk.get(bulk.start(upload).id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void resources_are_synced() {
        List<Resource> apps = List.of(Resource.of("orders", "Orders"), Resource.of("x", "Ö & Co"));
        marketing.resources().sync("app", apps);
        assertThat(marketing.resources().list("app")).isEqualTo(apps);
    }

    @Test
    void a_workspace_admin_enters_by_the_other_door_with_a_token_of_his_own() {
        Administration own = client.administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token));
        assertThat(own.workspace("marketing").get().alias()).isEqualTo("marketing");
        server.workspace("sales");
        assertThatThrownBy(() -> own.workspace("sales").get()).isInstanceOf(NotFoundException.class);
        assertThat(own.workspace("marketing").settings().readOnly())
                .containsExactly("reveal", "mailsPerHour", "auditRetention", "seats");
        assertThat(server.requests()).allMatch(request -> request.startsWith("GET /realms/fake/workspaces/admin/"));
    }

    @Test
    void a_workspace_admin_changes_no_setting_of_the_realm() {
        WorkspaceAdministration own = client.administration(AdminApi.WORKSPACE, Credentials.tokens(ada::token))
                .workspace("marketing");
        for (SettingsUpdate foreign : List.of(
                SettingsUpdate.of().invitationExpiry(Duration.ofDays(3)).reveal(true),
                SettingsUpdate.of().reset("mailsPerHour"))) {
            assertThatThrownBy(() -> own.updateSettings(foreign))
                    .isInstanceOfSatisfying(
                            ForbiddenException.class, e -> assertThat(e.code()).isEqualTo("setting_not_yours"));
        }
        assertThatThrownBy(() -> own.update(WorkspaceUpdate.of().enabled(false)))
                .isInstanceOfSatisfying(
                        ForbiddenException.class, e -> assertThat(e.code()).isEqualTo("setting_not_yours"));
        assertThat(own.settings().invitationExpiry()).isNull();
        assertThat(own.updateSettings(SettingsUpdate.of().linkOnly(true)).linkOnly())
                .isTrue();
    }

    @Test
    void a_wrong_secret_is_told_as_such() {
        Administration wrong = client.administration(AdminApi.REALM, Credentials.client("backend", "canary"));
        assertThatThrownBy(() -> wrong.workspace("marketing").get())
                .isInstanceOfSatisfying(
                        UnauthorizedException.class, e -> assertThat(e.code()).isEqualTo("invalid_client"))
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_token_that_was_revoked_is_replaced_once() {
        marketing.get();
        server.enqueueProblem(401, "unauthorized");
        assertThat(marketing.get().alias()).isEqualTo("marketing");
        assertThat(server.requests())
                .filteredOn(request -> request.endsWith("/token"))
                .hasSize(2);
        server.enqueueProblem(401, "unauthorized");
        assertThat(marketing.get().alias()).isEqualTo("marketing");
    }

    @Test
    void an_id_cannot_leave_its_place_in_the_address() {
        assertThatThrownBy(() -> marketing.members().get("../groups/x")).isInstanceOf(NotFoundException.class);
        assertThat(server.requests()).last().asString().endsWith("/members/..%2Fgroups%2Fx");
        assertThatThrownBy(() -> marketing.members().get("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> marketing.members().get("")).isInstanceOf(IllegalArgumentException.class);
    }
}
