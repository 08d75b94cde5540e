package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Names;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a change of a workspace; absent members stay unchanged. */
record WorkspaceBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean enabled) {
    private static final int MAX_LENGTH = 255;

    /** Longest description, in characters: the size of Keycloak's column. */
    private static final int MAX_DESCRIPTION = 4000;

    /** The differences that a change made, by JSON name, each with the values before and after. */
    public static Map<String, Object> difference(Workspace before, Workspace after) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "name", before.name(), after.name());
        put(detail, "description", before.description(), after.description());
        put(detail, "enabled", before.enabled(), after.enabled());
        return detail;
    }

    private static void put(Map<String, Object> detail, String member, Object before, Object after) {
        if (!before.equals(after)) {
            detail.put(member, Map.of("before", before, "after", after));
        }
    }

    /** @param current the workspace's name, which may have been taken when more was allowed */
    public @Nullable String changedName(String current) {
        return name == null || name.equals(current) ? null : checkedName(name);
    }

    public @Nullable String checkedDescription() {
        return checkedDescription(description);
    }

    /** @throws WorkspacesException {@code invalid_request} at {@code description} */
    static @Nullable String checkedDescription(@Nullable String text) {
        return text == null ? null : Limits.text(text, MAX_DESCRIPTION, "description");
    }

    /** @throws WorkspacesException {@code invalid_request} at {@code name} */
    static String checkedName(String name) {
        String text = Names.ofWorkspace(name, MAX_LENGTH, "name");
        if (text.isEmpty()) {
            throw WorkspacesException.violation("name", "name_invalid", "has to be 1 to 255 characters");
        }
        return text;
    }
}
