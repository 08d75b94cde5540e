package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.model.DataKeys;
import io.workspaces.client.model.Deletion;
import io.workspaces.client.model.FilePreview;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MetadataKeys;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.model.Repair;
import io.workspaces.client.model.ResendResult;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.SeatLimits;
import io.workspaces.client.model.SettingBounds;
import io.workspaces.client.model.SettingOwner;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.WorkspaceResult;
import io.workspaces.client.model.WorkspaceSettings;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceAdministrationTest {
    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final FakeMember ada = server.workspace("marketing").member("ada@example.com");
    private final WorkspacesClient client = WorkspacesClient.builder()
            .realm(server.realm())
            .delay(time -> CompletableFuture.completedFuture(null))
            .build();
    private final Credentials backend = Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET);
    private final Administration administration = client.administration(AdminApi.REALM, backend);
    private final WorkspaceAdministration marketing = administration.workspace("marketing");

    @AfterEach
    void stop() {
        server.close();
    }

    /** Has the server say what the contract's fixture says; the token is there already. */
    private void answer(String fixture) {
        administration.caller();
        server.enqueueResponse(200, new String(Contract.json(fixture), StandardCharsets.UTF_8));
    }

    private String lastRequest() {
        List<String> requests = server.requests();
        return requests.get(requests.size() - 1).replaceFirst("/admin/realms/fake/workspaces", "");
    }

    @Test
    void who_needs_a_seat_that_is_not_free_is_refused() {
        server.workspace("marketing").seats(SeatLimits.of(2, 1));
        ada.role(Role.ADMIN);
        Invitation eve = Invitation.to("eve@example.com");

        assertExhausted(() ->
                marketing.invitations().invite(Invitation.to("bob@example.com").role(Role.BUILDER)));
        Member invited = marketing.invitations().invite(eve);
        assertExhausted(() -> marketing.invitations().invite(Invitation.to("joe@example.com")));
        assertExhausted(() -> marketing
                .members()
                .update(invited.id(), MemberUpdate.of().fullName("Eve").role(Role.BUILDER)));
        assertThat(marketing.members().get(invited.id()).fullName()).isEmpty();

        marketing.members().archive(invited.id());
        Member joe = marketing.invitations().invite(Invitation.to("joe@example.com"));
        assertExhausted(() -> marketing.members().unarchive(invited.id(), false));
        assertThat(marketing.members().stream(MemberQuery.all())).hasSize(3);
        assertThat(joe.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(marketing.get().flags()).isEmpty();
        marketing.updateSettings(SettingsUpdate.of().seats(SeatLimits.of(1, null)));
        assertThat(marketing.get().flags()).containsExactly("seats_exceeded");
    }

    private static void assertExhausted(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.code())
                .isEqualTo("seats_exhausted"));
    }

    @Test
    void a_workspace_is_renamed_and_shut() {
        assertThat(marketing.update(WorkspaceUpdate.of().name("Sales").description("North")))
                .satisfies(now -> {
                    assertThat(now.name()).isEqualTo("Sales");
                    assertThat(now.description()).isEqualTo("North");
                    assertThat(now.enabled()).isTrue();
                });
        assertThat(marketing.update(WorkspaceUpdate.of().enabled(false)).enabled())
                .isFalse();
        assertThatThrownBy(() -> client.currentUser("marketing", ada.token())).isInstanceOf(WorkspacesException.class);
    }

    @Test
    void settings_are_read_and_changed_singly() {
        assertThat(marketing
                        .updateSettings(SettingsUpdate.of()
                                .mailsPerHour(20)
                                .reveal(true)
                                .identityProviders("partner")
                                .invitationExpiry(Duration.ofDays(3)))
                        .identityProviders())
                .containsExactly("partner");
        assertThat(marketing
                        .updateSettings(SettingsUpdate.of().reset("mailsPerHour"))
                        .reveal())
                .isTrue();

        answer("settings.json");
        WorkspaceSettings settings = marketing.settings();
        assertThat(settings.mailsPerHour()).isEqualTo(500);
        assertThat(settings.invitationExpiry()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.owners())
                .containsEntry("linkOnly", SettingOwner.WORKSPACE)
                .containsEntry("reveal", SettingOwner.REALM);
        assertThat(settings.bounds()).isEqualTo(new SettingBounds(Set.of("partner", "second"), true, false));
        assertThat(settings.readOnly())
                .containsExactly("strictSso", "reveal", "mailsPerHour", "auditRetention", "seats");
        assertThat(lastRequest()).isEqualTo("GET /marketing/settings");
    }

    @Test
    void a_deletion_is_watched_until_the_workspace_is_gone() {
        List<Long> seen = new ArrayList<>();
        answer("deletion.json");
        assertThat(marketing.deletion().start().total()).isEqualTo(120);
        assertThat(lastRequest()).isEqualTo("DELETE /marketing");

        answer("deletion.json");
        server.enqueueProblem(404, "not_found");
        marketing.deletion().awaitCompletion(progress -> seen.add(progress.done()));

        assertThat(seen).containsExactly(40L);
        server.enqueueProblem(404, "not_found");
        assertThat(marketing.deletion().progress().map(Deletion::done)).isEmpty();
        server.enqueueProblem(403, "forbidden");
        assertThatThrownBy(() -> marketing.deletion().progress())
                .isInstanceOf(io.workspaces.client.error.ForbiddenException.class);
    }

    @Test
    void metadata_changes_only_if_nobody_was_quicker() {
        MemberMetadata metadata = marketing
                .members()
                .metadata(marketing.members().stream(MemberQuery.all())
                        .findFirst()
                        .orElseThrow()
                        .id());
        MetadataKeys before = metadata.update(
                MetadataUpdate.of().set("region", "EU").set("salary", "100", Visibility.SERVER, "payroll"));
        String tag = Objects.requireNonNull(before.etag());

        metadata.update(MetadataUpdate.of().remove("region").ifMatch(tag));

        assertThatThrownBy(() ->
                        metadata.update(MetadataUpdate.of().set("region", "US").ifMatch(tag)))
                .isInstanceOfSatisfying(PreconditionFailedException.class, e -> assertThat(e.code())
                        .isEqualTo("precondition_failed"));
        metadata.update(MetadataUpdate.of().setVisibility("salary", Visibility.APP));
        assertThat(metadata.keys())
                .singleElement()
                .extracting(MetadataKey::key, MetadataKey::visibility, MetadataKey::clients)
                .containsExactly("salary", Visibility.APP, List.of());
        assertThat(client.currentUser("marketing", ada.token()).metadata().require("salary"))
                .isEqualTo("100");
    }

    private static void assertTold(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void a_group_changes_only_if_nobody_was_quicker() {
        String id = marketing.groups().create(GroupUpdate.of().name("Support")).id();
        Tagged<Group> seen = marketing.groups().getTagged(id);
        assertThat(seen.value().name()).isEqualTo("Support");

        marketing.groups().update(id, GroupUpdate.of().permissions("app:create").ifMatch(seen.etag()));

        assertTold(() -> marketing
                .groups()
                .update(id, GroupUpdate.of().permissions("folder:create").ifMatch(seen.etag())));
        assertTold(() -> marketing.groups().deleteIfMatch(id, seen.etag()));
        assertThat(marketing.groups().get(id).permissions()).containsExactly("app:create");
        marketing.groups().deleteIfMatch(id, marketing.groups().getTagged(id).etag());
        assertThat(marketing.groups().list()).isEmpty();
    }

    @Test
    void a_member_changes_only_if_nobody_was_quicker_with_anything_that_can_be_edited() {
        server.workspace("marketing").group("Support");
        Members members = marketing.members();
        String id = members.stream(MemberQuery.all()).findFirst().orElseThrow().id();
        String seen = members.getTagged(id).etag();
        members.update(id, MemberUpdate.of().groups("Support").ifMatch(seen));

        assertTold(() -> members.update(id, MemberUpdate.of().groups().ifMatch(seen)));
        assertTold(() -> members.archiveIfMatch(id, seen));
        assertTold(() -> members.removeIfMatch(id, seen));
        String grouped = members.getTagged(id).etag();
        members.metadata(id).update(MetadataUpdate.of().set("region", "EU"));
        assertTold(() -> members.archiveIfMatch(id, grouped));

        members.archiveIfMatch(id, members.getTagged(id).etag());
        assertTold(() -> members.unarchiveIfMatch(id, false, grouped));
        members.unarchiveIfMatch(id, false, members.getTagged(id).etag());
        members.removeIfMatch(id, members.getTagged(id).etag());
        assertThat(members.stream(MemberQuery.all())).isEmpty();
    }

    @Test
    void settings_and_resources_change_only_if_nobody_was_quicker() {
        String settings = marketing.taggedSettings().etag();
        marketing.updateSettings(SettingsUpdate.of().mailsPerHour(20).ifMatch(settings));
        assertTold(() ->
                marketing.updateSettings(SettingsUpdate.of().mailsPerHour(30).ifMatch(settings)));

        Tagged<List<Resource>> none = marketing.resources().listTagged("app");
        List<Resource> orders = List.of(Resource.of("orders", "Orders"));
        marketing.resources().syncIfMatch("app", orders, none.etag());
        assertTold(() -> marketing.resources().syncIfMatch("app", List.of(), none.etag()));
        assertThat(marketing.resources().listTagged("app").value()).isEqualTo(orders);
    }

    @Test
    void the_catalog_is_replaced_only_if_nobody_was_quicker() {
        answer("permission-catalog.json");
        PermissionCatalog catalog = administration.permissionCatalog();

        server.enqueueProblem(412, "precondition_failed");
        assertTold(() -> administration.replacePermissionCatalogIfMatch(catalog, "\"7\""));
        assertThat(lastRequest()).isEqualTo("PUT /-/permission-catalog");
    }

    @Test
    void a_group_is_copied_in_parts() {
        server.workspace("marketing").group("Support").permissions("app:create").access("app", "view:orders");
        ada.groups("Support");
        String support = marketing.groups().list().get(0).id();

        Group copy = marketing
                .groups()
                .duplicate(
                        support,
                        GroupCopy.of(GroupCopy.Part.PERMISSIONS, GroupCopy.Part.USERS)
                                .name("Helpers"));

        assertThat(copy.name()).isEqualTo("Helpers");
        assertThat(copy.permissions()).containsExactly("app:create");
        assertThat(copy.access()).isEmpty();
        assertThat(copy.memberCount()).isEqualTo(1);
    }

    @Test
    void a_large_file_goes_in_parts_and_a_small_one_whole() {
        StringBuilder csv = new StringBuilder("Full Name,Email\nZoë King,zoe@example.com\n");
        while (csv.length() < MultipartUpload.MAX_SINGLE_REQUEST_BYTES) {
            csv.append("\u00e9".repeat(4000)).append(",\n");
        }
        Job small = marketing.bulkInvitations().check(BulkUpload.ofText("Email\nben@example.com\n"));
        assertThat(lastRequest()).isEqualTo("POST /marketing/bulk-invitations");

        Job large = marketing.bulkInvitations().check(BulkUpload.ofText(csv.toString()));

        assertThat(server.requests())
                .filteredOn(request -> request.contains("/uploads/"))
                .hasSizeGreaterThan(2);
        assertThat(large.state()).isEqualTo(JobState.CHECKING);
        assertThat(large.rows()).satisfies(rows -> assertThat(rows.total()).isGreaterThan(500));
        assertThat(marketing.bulkInvitations().stream()).extracting(Job::id).containsExactly(small.id(), large.id());
    }

    @Test
    void a_file_with_titles_of_its_own_is_looked_at_and_mapped() {
        BulkUpload file = BulkUpload.ofText("Who,Desk,Email\nEve Orr,7,eve@example.com\n");

        FilePreview preview = marketing.bulkInvitations().preview(file);
        assertThat(preview.columns())
                .extracting(FilePreview.Title::title, FilePreview.Title::column)
                .containsExactly(tuple("Who", null), tuple("Desk", null), tuple("Email", "Email"));
        assertThat(preview.rows()).containsExactly(List.of("Eve Orr", "7", "eve@example.com"));

        Job job = marketing.bulkInvitations().start(file.named("New hires").columns(List.of("Full Name", "", "Email")));
        marketing.bulkInvitations().awaitCompletion(job.id(), now -> {});

        assertThat(job.name()).isEqualTo("New hires");
        assertThat(job.ignoredColumns()).containsExactly("Desk");
        assertThat(marketing.members().stream(MemberQuery.all().search("eve@example.com")))
                .extracting(Member::lastName)
                .containsExactly("Orr");
    }

    @Test
    void a_file_without_a_header_begins_with_a_person() {
        BulkInvitations bulk = marketing.bulkInvitations();
        BulkUpload file = BulkUpload.ofText("eve@example.com,7,Eve Orr\n");

        Job job = bulk.start(file.withoutHeader(List.of("Email", "", "Full Name")));
        Job done = bulk.awaitCompletion(job.id(), now -> {});

        assertThat(done.ignoredColumns()).isEmpty();
        assertThat(bulk.results(done.id()).rows()).extracting(JobRow::row).containsExactly(1L);
        assertThat(marketing.members().stream(MemberQuery.all().search("eve@example.com")))
                .extracting(Member::lastName)
                .containsExactly("Orr");
    }

    @Test
    void what_a_job_did_is_taken_back() {
        BulkInvitations bulk = marketing.bulkInvitations();
        server.workspace("marketing").member("ben@example.com").role(Role.END_USER);
        Job update = bulk.start(BulkUpload.ofText("Email,Role\nben@example.com,Builder\nzoe@example.com,\n")
                .updating(OnMissing.INVITE));
        Job done = bulk.awaitCompletion(update.id(), now -> {});
        assertThat(done.undoUntil()).isNotNull();

        Job checked = bulk.awaitCompletion(bulk.checkUndo(done.id(), false).id(), now -> {});
        assertThat(checked.undoes()).isEqualTo(done.id());
        assertThat(roleOf("ben@example.com")).isEqualTo(Role.BUILDER);
        bulk.run(checked);
        bulk.awaitCompletion(checked.id(), now -> {});

        assertThat(roleOf("ben@example.com")).isEqualTo(Role.END_USER);
        assertThat(bulk.results(checked.id()).rows())
                .extracting(JobRow::outcome)
                .containsExactly(RowOutcome.UPDATED, RowOutcome.REMOVED);
        assertThat(marketing.members().stream(MemberQuery.all().search("zoe"))).isEmpty();
        assertThatThrownBy(() -> bulk.undo(checked.id(), true))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("undo_unavailable"));
    }

    @Test
    void one_thing_is_done_to_many_members() {
        BulkInvitations bulk = marketing.bulkInvitations();
        server.workspace("marketing").member("ben@example.com").role(Role.END_USER);
        server.workspace("marketing").member("zoe@example.com").role(Role.END_USER);

        Job checked = bulk.checkAction(
                MemberAction.role(Role.BUILDER), MemberQuery.all().search("ben"));
        bulk.awaitCompletion(checked.id(), now -> {});
        assertThat(roleOf("ben@example.com")).isEqualTo(Role.END_USER);
        bulk.run(checked);
        Job done = bulk.awaitCompletion(checked.id(), now -> {});
        assertThat(Objects.requireNonNull(done.action()).kind()).isEqualTo("role");
        assertThat(roleOf("ben@example.com")).isEqualTo(Role.BUILDER);
        assertThat(roleOf("zoe@example.com")).isEqualTo(Role.END_USER);

        Job gone = bulk.act(MemberAction.remove(), List.of("nobody"));
        assertThat(Objects.requireNonNull(
                                bulk.awaitCompletion(gone.id(), now -> {}).rows())
                        .removed())
                .isZero();
    }

    private Role roleOf(String address) {
        return marketing.members().stream(MemberQuery.all().search(address))
                .findFirst()
                .orElseThrow()
                .role();
    }

    @Test
    void the_options_of_a_file_are_parameters() {
        BulkUpload file = BulkUpload.ofText("Email\n")
                .charset("windows-1252")
                .ignoreUnknownColumns()
                .redirectTo("orders", URI.create("https://orders.example.org/start"));

        assertThat(file.abortOnError().parameters(true))
                .containsEntry("charset", "windows-1252")
                .containsEntry("ignoreUnknown", "true")
                .containsEntry("clientId", "orders")
                .containsEntry("redirectUri", "https://orders.example.org/start")
                .containsEntry("onError", "abort")
                .containsEntry("dryRun", "true");
        assertThat(file.idempotencyKey("k").parameters(false)).containsEntry("onError", "skip");
        assertThat(file.previewParameters()).isEqualTo(Map.of("charset", "windows-1252"));
    }

    @Test
    void files_are_downloaded() {
        administration.caller();
        server.enqueueResponse(200, "Full Name,Email");
        assertThat(marketing.members().exportCsv(MemberQuery.all().sort("name").search("a")))
                .isEqualTo("Full Name,Email");
        assertThat(lastRequest()).isEqualTo("GET /marketing/members/export.csv");
        server.enqueueResponse(200, "Full Name,Email,Metadata");
        assertThat(marketing.members().exportCsvWithMetadata(MemberQuery.all().search("a")))
                .isEqualTo("Full Name,Email,Metadata");
        server.enqueueResponse(200, "sample");
        assertThat(marketing.bulkInvitations().sampleCsv()).isEqualTo("sample");
        JobResults results = marketing.bulkInvitations().results("j-1");
        server.enqueueResponse(200, "report");
        assertThat(results.reportCsv()).isEqualTo("report");
        server.enqueueResponse(200, "failed");
        assertThat(results.failedRowsCsv()).isEqualTo("failed");
        assertThat(lastRequest()).isEqualTo("GET /marketing/bulk-invitations/j-1/failed.csv");
    }

    @Test
    void invitations_are_sent_again_by_the_dozen() {
        answer("resend-result.json");
        ResendResult resent = marketing.invitations().resendAll("failed");
        assertThat(resent.resent()).isEqualTo(2);
        assertThat(resent.refused()).extracting(ResendResult.Refused::code).containsExactly("rate_limited");
        assertThat(lastRequest()).isEqualTo("POST /marketing/invitations/resend");
    }

    @Test
    void keys_are_rotated_and_a_repair_tells_what_differs() {
        answer("keys.json");
        DataKeys keys = marketing.rotateKeys();
        assertThat(keys.keys())
                .filteredOn(DataKeys.Key::primary)
                .extracting(DataKeys.Key::id)
                .containsExactly("18");
        assertThat(Objects.requireNonNull(keys.rotation()).done()).isEqualTo(200);
        assertThat(lastRequest()).isEqualTo("POST /marketing/keys/rotate");

        answer("repair.json");
        Repair repair = marketing.repair(true);
        assertThat(repair.items()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo("group_unknown");
            assertThat(Objects.requireNonNull(difference.target()).name()).isEqualTo("Support");
            assertThat(difference.mended()).isFalse();
        });
    }

    @Test
    void what_spans_workspaces() {
        answer("workspace-results.json");
        assertThat(administration.users().archive("p-1"))
                .extracting(WorkspaceResult::code)
                .containsExactly(null, "last_admin");
        assertThat(lastRequest()).isEqualTo("POST /-/users/p-1/archive");
        answer("permission-catalog.json");
        assertThat(administration.permissionCatalog().types())
                .singleElement()
                .satisfies(app -> assertThat(app.actions()).containsExactly("edit", "view", "hide"));
        answer("caller.json");
        assertThat(administration.caller().locale()).isEqualTo("de");
        answer("resources.json");
        assertThat(marketing.resources().stream("app", "ord")).containsExactly(Resource.of("orders", "Orders"));
        assertThat(lastRequest()).isEqualTo("GET /marketing/resources/app");
    }
}
