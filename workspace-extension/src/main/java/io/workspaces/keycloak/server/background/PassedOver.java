package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Passes over the workspaces in which a task has failed until it has done what it can in all others, so that none waits
 * behind them.
 */
final class PassedOver {
    /** No organization; the list in a statement is never empty with it. */
    private static final String NONE = "-";

    private final Set<String> organizations = ConcurrentHashMap.newKeySet();

    /**
     * The workspace of the next step, which counts as failed until it is {@link #done}.
     *
     * @param search finds the first workspace but those with these organizations
     */
    Optional<WorkspaceId> next(Function<Set<String>, Optional<WorkspaceId>> search) {
        Set<String> but = new HashSet<>(organizations);
        but.add(NONE);
        Optional<WorkspaceId> next = search.apply(but);
        next.ifPresentOrElse(workspace -> organizations.add(workspace.organization()), organizations::clear);
        return next;
    }

    void done(WorkspaceId workspace) {
        organizations.remove(workspace.organization());
    }
}
