package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Workspaces in a map. */
public final class InMemoryWorkspaces implements Workspaces {
    private final Map<String, Workspace> rows = new TreeMap<>();

    public void save(Workspace workspace) {
        rows.put(workspace.id().organization(), workspace);
    }

    public void remove(WorkspaceId id) {
        rows.remove(id.organization());
    }

    @Override
    public Optional<Workspace> find(String realm, String idOrAlias) {
        return rows.values().stream()
                .filter(one -> one.id().realm().equals(realm))
                .filter(one ->
                        one.id().organization().equals(idOrAlias) || one.alias().equals(idOrAlias))
                .findFirst();
    }

    @Override
    public Set<String> languages(String realm) {
        return Set.of("en", "de", "fr");
    }

    @Override
    public Page<Workspace> list(String realm, @Nullable String search, int first, int max) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Workspace create(String realm, String name, String alias, @Nullable String description) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Workspace update(
            WorkspaceId id, @Nullable String name, @Nullable String description, @Nullable Boolean enabled) {
        throw new UnsupportedOperationException();
    }
}
