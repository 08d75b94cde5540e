package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.model.DataKeys;
import io.workspaces.client.model.Deletion;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MetadataKeys;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.model.PlaceResult;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Repair;
import io.workspaces.client.model.Resent;
import io.workspaces.client.model.SettingBounds;
import io.workspaces.client.model.SettingOwner;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.WorkspaceSettings;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            .pauses(time -> CompletableFuture.completedFuture(null))
            .build();
    private final Credentials backend = Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET);
    private final Administration administration = client.administration(Door.REALM, backend);
    private final WorkspaceAdministration marketing = administration.workspace("marketing");

    @AfterEach
    void stop() {
        server.close();
    }

    /** Has the server say what the contract's fixture says; the token is there already. */
    private void answer(String fixture) {
        administration.caller();
        server.answerNext(200, new String(Contract.json(fixture), StandardCharsets.UTF_8));
    }

    private String lastRequest() {
        List<String> requests = server.requests();
        return requests.get(requests.size() - 1).replaceFirst("/admin/realms/fake/workspaces", "");
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
                        .updateSettings(SettingsUpdate.of().byDefault("mailsPerHour"))
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
        assertThat(settings.readOnly()).containsExactly("strictSso", "reveal", "mailsPerHour", "auditRetention");
        assertThat(lastRequest()).isEqualTo("GET /marketing/settings");
    }

    @Test
    void a_deletion_is_watched_until_the_workspace_is_gone() {
        List<Long> seen = new ArrayList<>();
        answer("deletion.json");
        assertThat(marketing.deletion().start().total()).isEqualTo(120);
        assertThat(lastRequest()).isEqualTo("DELETE /marketing");

        answer("deletion.json");
        marketing.deletion().awaitEnd(progress -> seen.add(progress.done()));

        assertThat(seen).containsExactly(40L);
        assertThat(marketing.deletion().progress().map(Deletion::done)).isEmpty();
        server.refuseNext(403, "forbidden");
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
        String tag = Objects.requireNonNull(before.tag());

        metadata.update(MetadataUpdate.of().remove("region").ifStill(tag));

        assertThatThrownBy(() ->
                        metadata.update(MetadataUpdate.of().set("region", "US").ifStill(tag)))
                .isInstanceOfSatisfying(ChangedMeanwhileException.class, e -> assertThat(e.code())
                        .isEqualTo("precondition_failed"));
        metadata.update(MetadataUpdate.of().showTo("salary", Visibility.APP));
        assertThat(metadata.keys())
                .singleElement()
                .extracting(MetadataKey::key, MetadataKey::visibility, MetadataKey::clients)
                .containsExactly("salary", Visibility.APP, List.of());
        assertThat(client.currentUser("marketing", ada.token()).metadata().require("salary"))
                .isEqualTo("100");
    }

    private static void assertTold(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void a_group_changes_only_if_nobody_was_quicker() {
        String id = marketing.groups().create(GroupUpdate.of().name("Support")).id();
        Tagged<Group> seen = marketing.groups().current(id);
        assertThat(seen.value().name()).isEqualTo("Support");

        marketing.groups().update(id, GroupUpdate.of().permissions("app:create").ifStill(seen.tag()));

        assertTold(() -> marketing
                .groups()
                .update(id, GroupUpdate.of().permissions("folder:create").ifStill(seen.tag())));
        assertTold(() -> marketing.groups().deleteIfStill(id, seen.tag()));
        assertThat(marketing.groups().get(id).permissions()).containsExactly("app:create");
        marketing.groups().deleteIfStill(id, marketing.groups().current(id).tag());
        assertThat(marketing.groups().list()).isEmpty();
    }

    @Test
    void a_member_changes_only_if_nobody_was_quicker_with_anything_that_can_be_edited() {
        server.workspace("marketing").group("Support");
        Members members = marketing.members();
        String id = members.stream(MemberQuery.all()).findFirst().orElseThrow().id();
        String seen = members.current(id).tag();
        members.update(id, MemberUpdate.of().groups("Support").ifStill(seen));

        assertTold(() -> members.update(id, MemberUpdate.of().groups().ifStill(seen)));
        assertTold(() -> members.archiveIfStill(id, seen));
        assertTold(() -> members.removeIfStill(id, seen));
        String grouped = members.current(id).tag();
        members.metadata(id).update(MetadataUpdate.of().set("region", "EU"));
        assertTold(() -> members.archiveIfStill(id, grouped));

        members.archiveIfStill(id, members.current(id).tag());
        assertTold(() -> members.unarchiveIfStill(id, false, grouped));
        members.unarchiveIfStill(id, false, members.current(id).tag());
        members.removeIfStill(id, members.current(id).tag());
        assertThat(members.stream(MemberQuery.all())).isEmpty();
    }

    @Test
    void settings_and_resources_change_only_if_nobody_was_quicker() {
        String settings = marketing.currentSettings().tag();
        marketing.updateSettings(SettingsUpdate.of().mailsPerHour(20).ifStill(settings));
        assertTold(() ->
                marketing.updateSettings(SettingsUpdate.of().mailsPerHour(30).ifStill(settings)));

        Tagged<List<Reference>> none = marketing.resources().current("app");
        List<Reference> orders = List.of(new Reference("orders", "Orders"));
        marketing.resources().syncIfStill("app", orders, none.tag());
        assertTold(() -> marketing.resources().syncIfStill("app", List.of(), none.tag()));
        assertThat(marketing.resources().current("app").value()).isEqualTo(orders);
    }

    @Test
    void the_catalog_is_replaced_only_if_nobody_was_quicker() {
        answer("permission-catalog.json");
        PermissionCatalog catalog = administration.permissionCatalog();

        server.refuseNext(412, "precondition_failed");
        assertTold(() -> administration.replacePermissionCatalogIfStill(catalog, "\"7\""));
        assertThat(lastRequest()).isEqualTo("PUT /-/permission-catalog");
    }

    @Test
    void a_group_is_copied_in_parts() {
        server.workspace("marketing").group("Support").permit("app:create").access("app", "view:orders");
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
        while (csv.length() < PartedUpload.LARGEST_WHOLE) {
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
    void files_are_downloaded() {
        administration.caller();
        server.answerNext(200, "Full Name,Email");
        assertThat(marketing.members().exportCsv(MemberQuery.all().sort("name").search("a")))
                .isEqualTo("Full Name,Email");
        assertThat(lastRequest()).isEqualTo("GET /marketing/members/export.csv");
        server.answerNext(200, "sample");
        assertThat(marketing.bulkInvitations().sample()).isEqualTo("sample");
        JobResults results = marketing.bulkInvitations().results("j-1");
        server.answerNext(200, "report");
        assertThat(results.report()).isEqualTo("report");
        server.answerNext(200, "failed");
        assertThat(results.failedRows()).isEqualTo("failed");
        assertThat(lastRequest()).isEqualTo("GET /marketing/bulk-invitations/j-1/failed.csv");
    }

    @Test
    void invitations_are_sent_again_by_the_dozen() {
        answer("resent.json");
        Resent resent = marketing.invitations().resendAll("failed");
        assertThat(resent.resent()).isEqualTo(2);
        assertThat(resent.refused()).extracting(Resent.Refused::code).containsExactly("rate_limited");
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
        answer("place-results.json");
        assertThat(administration.users().archive("p-1"))
                .extracting(PlaceResult::code)
                .containsExactly(null, "last_admin");
        assertThat(lastRequest()).isEqualTo("POST /-/users/p-1/archive");
        answer("permission-catalog.json");
        assertThat(administration.permissionCatalog().types())
                .singleElement()
                .satisfies(app -> assertThat(app.actions()).containsExactly("edit", "view", "hide"));
        answer("caller.json");
        assertThat(administration.caller().locale()).isEqualTo("de");
        answer("resources.json");
        assertThat(marketing.resources().stream("app", "ord")).containsExactly(new Reference("orders", "Orders"));
        assertThat(lastRequest()).isEqualTo("GET /marketing/resources/app");
    }
}
