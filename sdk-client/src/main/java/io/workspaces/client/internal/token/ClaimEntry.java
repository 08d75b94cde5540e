package io.workspaces.client.internal.token;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in a token. If the token would become too large, its entries have only an id and a role; such an
 * entry is not enough. Collections are used instead of lists, so that absent ones are null instead of empty.
 */
record ClaimEntry(
        @Nullable String id,
        @Nullable String roleText,
        @Nullable Collection<String> groups,
        @Nullable Collection<String> permissions,
        Map<String, List<String>> access) {
    Optional<WorkspaceClaim> complete(String alias) {
        return id == null || roleText == null || groups == null || permissions == null
                ? Optional.empty()
                : Optional.of(
                        new WorkspaceClaim(alias, id, roleText, List.copyOf(groups), List.copyOf(permissions), access));
    }
}
