package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.GroupPart;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of a duplication; without a name, the copy's name is derived from the source's. */
record GroupCopyBody(@Nullable String name, @Nullable List<@Nullable String> parts) {
    @Nullable
    GroupName groupName() {
        return name == null ? null : GroupName.parse(name);
    }

    Set<GroupPart> chosen() {
        if (parts == null) {
            throw WorkspacesException.violation("parts", "missing", "is missing");
        }
        Limits.list(parts, GroupPart.values().length, "parts");
        Set<GroupPart> chosen = EnumSet.noneOf(GroupPart.class);
        parts.forEach(part -> chosen.add(GroupPart.parse(part == null ? "" : part, "parts")));
        return chosen;
    }
}
