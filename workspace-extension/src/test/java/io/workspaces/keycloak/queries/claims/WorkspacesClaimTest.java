package io.workspaces.keycloak.queries.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspacesClaimTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WorkspaceId ACME = new WorkspaceId("realm", "0e9f7d3c-6f7f-4c0a-9df3-0c9a6a3d8c5b");

    private final WorkspacesClaim claim = new WorkspacesClaim();

    private static ActiveMembership membership(PermissionSet permissions, String... groups) {
        List<Group> named = IntStream.range(0, groups.length)
                .mapToObj(i -> new Group("g" + i, ACME, groups[i], null, PermissionSet.NONE, false))
                .toList();
        return new ActiveMembership(ACME, DefaultRole.END_USER, named, permissions, null);
    }

    private static PermissionSet views(int apps, int length) {
        TreeSet<String> entries = IntStream.range(0, apps)
                .mapToObj(i -> "view:" + "x".repeat(length - String.valueOf(i).length()) + i)
                .collect(Collectors.toCollection(TreeSet::new));
        return PermissionSet.of(List.of(), Map.of("app", entries));
    }

    private JsonNode json() {
        return JSON.valueToTree(claim.value());
    }

    private int length() throws JsonProcessingException {
        return JSON.writeValueAsString(claim.value()).length();
    }

    @Test
    void it_tells_id_role_groups_and_permissions() throws JsonProcessingException {
        claim.add("acme", membership(PermissionSet.of(List.of("app:create"), Map.of()), "Support"));

        assertThat(json()).isEqualTo(JSON.readTree("""
            {"acme":{"id":"0e9f7d3c-6f7f-4c0a-9df3-0c9a6a3d8c5b","role":"End-user","groups":["Support"],
             "permissions":["app:create"],"access":{}}}\
            """));
    }

    @Test
    void beyond_so_many_grants_workspaces_carry_the_role_only_and_smaller_ones_still_fit() {
        claim.add("first", membership(views(150, 5)));
        claim.add("second", membership(views(60, 5)));
        claim.add("third", membership(views(40, 5)));

        assertThat(json().path("first").has("access")).isTrue();
        assertThat(json().path("second").path("role").asText()).isEqualTo("End-user");
        assertThat(json().path("second").has("access")).isFalse();
        assertThat(json().path("second").has("groups")).isFalse();
        assertThat(json().path("third").has("access")).isTrue();
    }

    @Test
    void names_of_any_length_leave_it_in_a_header() throws JsonProcessingException {
        for (int i = 0; i < 100; i++) {
            claim.add(i + "a".repeat(250), membership(views(30, 255), "g".repeat(50)));
        }

        assertThat(length()).isLessThan(10_000);
    }

    @Test
    void a_person_in_many_workspaces_has_the_first_fifty_in_it() throws JsonProcessingException {
        for (int i = 0; i < 60; i++) {
            claim.add("workspace-" + i, membership(views(2, 20), "Support"));
        }

        assertThat(json()).hasSize(WorkspacesClaim.MAX_WORKSPACES);
        assertThat(claim.isFull()).isTrue();
        assertThat(json().has("workspace-49")).isTrue();
        assertThat(length()).isLessThan(10_000);
    }
}
