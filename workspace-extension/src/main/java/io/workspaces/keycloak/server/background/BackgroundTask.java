package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;

/** Background work in small steps, which any node can do. */
interface BackgroundTask {
    String name();

    /**
     * Does one short step, in a transaction of its own. Several nodes may do so at once; a step that was rolled back is
     * done again.
     *
     * @return false if there is nothing left to do for now
     */
    boolean step(WorkspacesSession workspaces);
}
