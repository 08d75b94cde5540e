package io.workspaces.keycloak.api.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Profiles;
import io.workspaces.keycloak.queries.currentuser.CurrentUser;
import io.workspaces.keycloak.queries.currentuser.MemberSnapshot;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurrentUserRepresentationTest {
    private static final WorkspaceId ACME = new WorkspaceId("realm", "acme-id");

    private static CurrentUser ada(@Nullable SortedMap<String, String> metadata) {
        PermissionSet permissions = PermissionSet.of(List.of("app:create"), Map.of());
        return new CurrentUser(
                new Workspace(ACME, "acme", "Acme", "", true),
                "ada-id",
                new MemberSnapshot(
                        "member",
                        "ada@example.org",
                        Profiles.named("Ada", "King"),
                        DefaultRole.END_USER,
                        List.of(new Group("g", ACME, "Support", null, permissions, false)),
                        new PermissionCatalog(List.of()),
                        List.of(),
                        null),
                metadata);
    }

    private static JsonNode json(CurrentUser user) {
        return Json.tree(Json.write(CurrentUserRepresentation.of(user)));
    }

    @Test
    void metadata_that_cannot_be_read_is_missing_and_said_to_be() {
        JsonNode user = json(ada(null));

        assertThat(user.has("metadata")).isFalse();
        assertThat(user.path("metadataUnavailable").booleanValue()).isTrue();
        assertThat(user.path("role").asText()).isEqualTo("End-user");
        assertThat(user.path("firstName").asText()).isEqualTo("Ada");
        assertThat(user.path("lastName").asText()).isEqualTo("King");
        assertThat(user.path("fullName").asText()).isEqualTo("Ada King");
        assertThat(user.path("permissions").toString()).isEqualTo("[\"app:create\"]");
    }

    @Test
    void who_has_no_metadata_is_not_taken_for_somebody_whose_metadata_cannot_be_read() {
        JsonNode user = json(ada(new TreeMap<>()));

        assertThat(user.path("metadata").isObject()).isTrue();
        assertThat(user.path("metadata").isEmpty()).isTrue();
        assertThat(user.has("metadataUnavailable")).isFalse();
    }

    @Test
    void no_value_is_printed_by_accident() {
        assertThat(ada(new TreeMap<>(Map.of("pin", "canary"))) + "")
                .contains("pin")
                .doesNotContain("canary");
        assertThat(ada(null) + "").contains("unavailable");
    }
}
