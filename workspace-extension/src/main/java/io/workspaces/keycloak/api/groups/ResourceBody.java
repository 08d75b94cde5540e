package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON of a resource; without a name, the id is the name. */
record ResourceBody(@Nullable String id, @Nullable String name) {
    static List<Resource> resources(@Nullable ResourceBody[] bodies) {
        if (Arrays.stream(bodies).anyMatch(Objects::isNull)) {
            throw WorkspacesException.violation("body", "resource_invalid", "has an entry that is null");
        }
        return Arrays.stream(bodies)
                .map(body -> Objects.requireNonNull(body).resource())
                .toList();
    }

    /**
     * The name in the composed form that searches use; a name that is too long stays unchanged and is refused later.
     */
    private static String composed(String name) {
        return Nfc.isBeyond(name, Resource.MAX_NAME) ? name : Nfc.of(name.strip());
    }

    private Resource resource() {
        String known = Objects.requireNonNullElse(id, "");
        return new Resource(known, name == null || name.isBlank() ? known : composed(name));
    }
}
