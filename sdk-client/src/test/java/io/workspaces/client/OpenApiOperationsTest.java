package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.testing.FakeWorkspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The SDK has a method for every operation of the REST API. */
class OpenApiOperationsTest {
    private static final String PAGE_FOR_PEOPLE = "a page for people, in the browser";

    private static final Map<String, String> WITHOUT_METHOD = Map.of(
            "getReplaceablePermissionCatalog", "getPermissionCatalog reads the same catalog",
            "getInvitationPage", PAGE_FOR_PEOPLE,
            "acceptInvitation", PAGE_FOR_PEOPLE,
            "getArrivalPage", PAGE_FOR_PEOPLE,
            "switchPerson", PAGE_FOR_PEOPLE,
            "getConsole", PAGE_FOR_PEOPLE);

    /** As docs/sdk.md says. */
    private static final Set<String> NOT_PART_OF_THE_FAKE = Set.of(
            "archivePerson",
            "countPeople",
            "deleteWorkspace",
            "explainMemberPermission",
            "exportMembers",
            "getBulkInvitationReport",
            "getDeletion",
            "getFailedRows",
            "getKeys",
            "getPermissionCatalog",
            "getSampleCsv",
            "listAudit",
            "listPeople",
            "repairWorkspace",
            "replacePermissionCatalog",
            "resendInvitations",
            "rotateKeys",
            "unarchivePerson");

    private static final FakeWorkspaces server = FakeWorkspaces.start();
    private static final WorkspacesClient client =
            WorkspacesClient.builder().realm(server.realm()).build();
    private static final Administration administration =
            client.administration(AdminApi.REALM, Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET));
    private static final WorkspaceAdministration marketing = administration.workspace("marketing");

    private static final Map<String, Runnable> METHODS = methods();

    private static Map<String, Runnable> methods() {
        Map<String, Runnable> methods = new LinkedHashMap<>();
        addRealm(methods);
        addWorkspace(methods);
        addMembers(methods);
        addInvitations(methods);
        addGroups(methods);
        addApps(methods);
        return methods;
    }

    private static void addRealm(Map<String, Runnable> methods) {
        methods.put("listWorkspaces", () -> administration.workspaces("").forEach(found -> {}));
        methods.put("createWorkspace", () -> administration.create("Sales", "sales"));
        methods.put("getCaller", administration::caller);
        methods.put("getPermissionCatalog", administration::permissionCatalog);
        methods.put(
                "replacePermissionCatalog",
                () -> administration.replacePermissionCatalog(PermissionCatalog.of(List.of())));
        InstanceUsers users = administration.users();
        methods.put("listPeople", () -> users.stream(UserQuery.all()).forEach(found -> {}));
        methods.put("countPeople", users::count);
        methods.put("archivePerson", () -> users.archive("u-1"));
        methods.put("unarchivePerson", () -> users.unarchive("u-1"));
    }

    private static void addWorkspace(Map<String, Runnable> methods) {
        methods.put("getWorkspace", marketing::get);
        methods.put("updateWorkspace", () -> marketing.update(WorkspaceUpdate.of()));
        methods.put("deleteWorkspace", () -> marketing.deletion().start());
        methods.put("getDeletion", () -> marketing.deletion().progress());
        methods.put("getSettings", marketing::settings);
        methods.put("updateSettings", () -> marketing.updateSettings(SettingsUpdate.of()));
        methods.put("listAudit", () -> marketing.audit(AuditQuery.all()).forEach(found -> {}));
        methods.put("getKeys", marketing::keys);
        methods.put("rotateKeys", marketing::rotateKeys);
        methods.put("repairWorkspace", () -> marketing.repair(true));
        methods.put("listResources", () -> marketing.resources().list("app"));
        methods.put("replaceResources", () -> marketing.resources().sync("app", List.of()));
    }

    private static void addMembers(Map<String, Runnable> methods) {
        Members members = marketing.members();
        methods.put("listMembers", () -> members.page(MemberQuery.all(), ""));
        methods.put("exportMembers", () -> members.exportCsv(MemberQuery.all()));
        methods.put("getMember", () -> members.get("m-1"));
        methods.put("updateMember", () -> members.update("m-1", MemberUpdate.of()));
        methods.put("removeMember", () -> members.remove("m-1"));
        methods.put("archiveMember", () -> members.archive("m-1"));
        methods.put("unarchiveMember", () -> members.unarchive("m-1", false));
        methods.put("getMemberPermissions", () -> members.permissions("m-1"));
        methods.put("explainMemberPermission", () -> members.explain("m-1", "app:edit", "orders"));
        MemberMetadata metadata = members.metadata("m-1");
        methods.put("getMetadata", metadata::keys);
        methods.put("updateMetadata", () -> metadata.update(MetadataUpdate.of()));
        methods.put("revealMetadata", () -> metadata.reveal("region", "support"));
    }

    private static void addInvitations(Map<String, Runnable> methods) {
        Invitations invitations = marketing.invitations();
        methods.put("invite", () -> invitations.invite(Invitation.to("ada@example.com")));
        methods.put("revokeInvitation", () -> invitations.revoke("m-1"));
        methods.put("resendInvitation", () -> invitations.resend("m-1"));
        methods.put("resendInvitations", () -> invitations.resend(List.of("m-1")));
        methods.put("copyInvitationLink", () -> invitations.copyLink("m-1"));
        BulkInvitations bulk = marketing.bulkInvitations();
        methods.put("listBulkInvitations", () -> bulk.stream().forEach(found -> {}));
        methods.put("createBulkInvitation", () -> bulk.start(BulkUpload.ofText("Email\n")));
        methods.put("beginUpload", () -> bulk.start(largeUpload()));
        methods.put("putUploadPart", () -> bulk.start(largeUpload()));
        methods.put("previewBulkInvitation", () -> bulk.preview(BulkUpload.ofText("Email\n")));
        methods.put("getSampleCsv", bulk::sampleCsv);
        methods.put("getBulkInvitation", () -> bulk.get("j-1"));
        methods.put("runBulkInvitation", () -> bulk.run(job()));
        methods.put("startMemberAction", () -> bulk.act(MemberAction.archive(), List.of("m-1")));
        methods.put("undoBulkInvitation", () -> bulk.undo("j-1", false));
        methods.put("renameBulkInvitation", () -> bulk.rename("j-1", "Spring"));
        methods.put("cancelBulkInvitation", () -> bulk.cancel("j-1"));
        methods.put("listBulkInvitationRows", () -> bulk.results("j-1").rows().forEach(found -> {}));
        methods.put("getBulkInvitationReport", () -> bulk.results("j-1").reportCsv());
        methods.put("getFailedRows", () -> bulk.results("j-1").failedRowsCsv());
    }

    private static Job job() {
        return Json.read(Contract.json("job.json"), Job.class);
    }

    private static BulkUpload largeUpload() {
        return BulkUpload.ofText("x".repeat((int) MultipartUpload.MAX_SINGLE_REQUEST_BYTES + 1));
    }

    private static void addGroups(Map<String, Runnable> methods) {
        Groups groups = marketing.groups();
        methods.put("listGroups", groups::list);
        methods.put("createGroup", () -> groups.create(GroupUpdate.of()));
        methods.put("getGroup", () -> groups.get("g-1"));
        methods.put("updateGroup", () -> groups.update("g-1", GroupUpdate.of()));
        methods.put("deleteGroup", () -> groups.delete("g-1"));
        methods.put("listGroupMembers", () -> groups.members("g-1").forEach(found -> {}));
        methods.put("addGroupMembers", () -> groups.addMembers("g-1", List.of("m-1")));
        methods.put("removeGroupMembers", () -> groups.removeMembers("g-1", List.of("m-1")));
        methods.put("duplicateGroup", () -> groups.duplicate("g-1", GroupCopy.of()));
    }

    private static void addApps(Map<String, Runnable> methods) {
        methods.put("listOwnWorkspaces", () -> client.workspacesOf("token"));
        methods.put("getCurrentUser", () -> client.currentUser("marketing", "token"));
        methods.put("leaveWorkspace", () -> client.leave("marketing", "token"));
        methods.put("canCurrentUser", () -> client.decide("marketing", "token", "app:edit", "orders"));
        ServerMetadata metadata = client.serverMetadata(Credentials.tokens(() -> "token"));
        methods.put("getAppMetadata", () -> metadata.get("marketing", "m-1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_operation_has_a_method_or_a_reason() {
        TreeSet<String> known = new TreeSet<>(METHODS.keySet());
        known.addAll(WITHOUT_METHOD.keySet());
        assertThat(new OpenApiFile().operations())
                .extracting(OpenApiFile.Operation::id)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void the_fake_says_what_is_not_part_of_it() {
        Set<String> left = new TreeSet<>();
        METHODS.forEach((operation, call) -> {
            try {
                call.run();
            } catch (WorkspacesException refused) {
                if (refused.code().equals("not_part_of_the_fake")) {
                    left.add(operation);
                }
            }
        });
        assertThat(left).isEqualTo(NOT_PART_OF_THE_FAKE);
    }

    @TestFactory
    Stream<DynamicTest> a_method_calls_its_operation() {
        return new OpenApiFile()
                .operations().stream()
                        .filter(operation -> METHODS.containsKey(operation.id()))
                        .map(operation -> dynamicTest(operation.id(), () -> assertCalled(operation)));
    }

    private static void assertCalled(OpenApiFile.Operation operation) {
        int before = server.requests().size();
        server.enqueueResponse(200, "{\"id\": \"u-1\", \"partSize\": 16777216, \"parts\": 1}");
        try {
            Objects.requireNonNull(METHODS.get(operation.id())).run();
        } catch (WorkspacesException expected) {
            // The fake's response is not what the operation returns.
        }
        String path = operation.path().equals("/") ? "" : operation.path().replaceAll("\\{\\w+}", "[^/]+");
        List<String> requests = server.requests();
        assertThat(requests.subList(before, requests.size()))
                .anyMatch(request -> request.matches(
                        operation.method() + " (/admin/realms/fake/workspaces|/realms/fake/workspaces)" + path));
    }
}
