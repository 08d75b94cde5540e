package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;

/** Background work that any node can do a piece of. */
interface BackgroundTask {
    String name();

    /**
     * Does one short piece, in a transaction of its own. Several nodes may do so at once; a piece that
     * was rolled back is done again.
     *
     * @return false if there is nothing to do for now
     */
    boolean step(WorkspacesSession parts);
}
