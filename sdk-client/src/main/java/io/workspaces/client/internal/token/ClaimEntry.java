package io.workspaces.client.internal.token;

import io.workspaces.client.model.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One workspace as it stands in a token. Where a token would grow too large, its entries have nothing but
 * id and role: such an entry says too little to go by. (Collections instead of lists, so that absent ones
 * are not read as empty.)
 */
record ClaimEntry(
        @Nullable String id,
        @Nullable Role role,
        @Nullable Collection<String> groups,
        @Nullable Collection<String> permissions,
        Map<String, List<String>> access) {
    Optional<WorkspaceClaim> complete(String alias) {
        return id == null || role == null || groups == null || permissions == null
                ? Optional.empty()
                : Optional.of(
                        new WorkspaceClaim(alias, id, role, List.copyOf(groups), List.copyOf(permissions), access));
    }
}
