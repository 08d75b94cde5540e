package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workspaces of realms. */
public interface Workspaces {
    /** By id, else by alias. */
    Optional<Workspace> find(String realm, String idOrAlias);

    /** A page of workspaces by name; {@code first} and {@code max} as in Keycloak's own lists. */
    Page<Workspace> list(String realm, @Nullable String search, int first, int max);

    Workspace create(String realm, String name, String alias, @Nullable String description);

    /** The languages that a realm supports, by their tags, its own first; none if it has only one. */
    Set<String> languages(String realm);

    Workspace update(WorkspaceId id, @Nullable String name, @Nullable String description, @Nullable Boolean enabled);
}
