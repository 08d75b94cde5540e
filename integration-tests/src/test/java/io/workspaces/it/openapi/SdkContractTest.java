package io.workspaces.it.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The answers that the SDK is tested with are such as the server is described to give. */
class SdkContractTest {
    private static final Path FIXTURES = Path.of("..", "sdk-client", "src", "test", "resources", "contract");

    private static final Map<String, String> SCHEMAS = Map.ofEntries(
            Map.entry("app-metadata.json", "AppMetadata"),
            Map.entry("audit-page.json", "AuditEntryPage"),
            Map.entry("caller.json", "Caller"),
            Map.entry("confirmation-required.json", "Problem"),
            Map.entry("current-user-can.json", "Decision"),
            Map.entry("current-user-list.json", "MyWorkspaces"),
            Map.entry("current-user.json", "CurrentUser"),
            Map.entry("deletion.json", "Deletion"),
            Map.entry("effective-permissions.json", "EffectivePermissions"),
            Map.entry("explanation.json", "Explanation"),
            Map.entry("file-preview.json", "FilePreview"),
            Map.entry("group.json", "Group"),
            Map.entry("groups.json", "GroupPage"),
            Map.entry("instance-count.json", "InstanceCounts"),
            Map.entry("instance-users.json", "InstanceUserPage"),
            Map.entry("invitation-link.json", "InvitationLink"),
            Map.entry("job-rows.json", "JobRowPage"),
            Map.entry("job.json", "Job"),
            Map.entry("jobs-page.json", "JobPage"),
            Map.entry("keys.json", "DataKeys"),
            Map.entry("member.json", "Member"),
            Map.entry("members-page.json", "MemberPage"),
            Map.entry("metadata-keys.json", "MetadataKeys"),
            Map.entry("metadata-reveal.json", "RevealedValue"),
            Map.entry("permission-catalog.json", "PermissionCatalog"),
            Map.entry("workspace-results.json", "WorkspaceResults"),
            Map.entry("problem.json", "Problem"),
            Map.entry("repair.json", "Repair"),
            Map.entry("resend-result.json", "ResendResult"),
            Map.entry("resources.json", "ResourcePage"),
            Map.entry("settings.json", "WorkspaceSettings"),
            Map.entry("token-claim.json", "WorkspacesClaim"),
            Map.entry("upload.json", "Upload"),
            Map.entry("workspace.json", "Workspace"),
            Map.entry("workspaces.json", "WorkspacePage"));

    private final AnswerCheck check = new AnswerCheck(OpenApi.read());

    @TestFactory
    Stream<DynamicTest> every_fixture_is_as_described() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
        }
    }

    private void compare(Path file) throws IOException {
        String schema = requireNonNull(SCHEMAS.get(file.getFileName().toString()), "has no schema");
        assertThat(check.fault(schema, Json.read(Files.readString(file)))).isEmpty();
    }
}
