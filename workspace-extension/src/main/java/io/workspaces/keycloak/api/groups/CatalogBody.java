package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.ResourceType;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of a permission catalog that replaces a realm's. */
record CatalogBody(@Nullable List<@Nullable Type> types) {

    /** One type of resource; what is absent is empty. */
    record Type(
            @Nullable String type,
            @Nullable List<@Nullable String> flags,
            @Nullable List<@Nullable String> actions,
            @Nullable List<@Nullable String> restricting,
            @Nullable List<@Nullable String> builderLevelActions) {

        ResourceType resourceType() {
            return new ResourceType(
                    type == null ? "" : type,
                    names(flags),
                    names(actions),
                    Set.copyOf(names(restricting)),
                    Set.copyOf(names(builderLevelActions)));
        }

        private static List<String> names(@Nullable List<@Nullable String> names) {
            return names == null
                    ? List.of()
                    : Limits.list(names, ResourceType.MAX_ACTIONS, "types").stream()
                            .map(name -> Objects.requireNonNullElse(name, ""))
                            .toList();
        }
    }

    PermissionCatalog catalog() {
        if (types == null) {
            throw WorkspacesException.violation("types", "missing", "is missing");
        }
        return PermissionCatalog.checked(Limits.list(types, PermissionCatalog.MAX_TYPES, "types").stream()
                .map(type -> type == null ? new Type(null, null, null, null, null) : type)
                .map(Type::resourceType)
                .toList());
    }
}
