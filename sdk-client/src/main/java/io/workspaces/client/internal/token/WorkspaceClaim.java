package io.workspaces.client.internal.token;

import io.workspaces.client.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a token says about one workspace. */
public record WorkspaceClaim(
        String id, Role role, List<String> groups, List<String> permissions, Map<String, List<String>> access) {
    public WorkspaceClaim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
    }
}
