package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;

/** Moves values under new keys. */
final class KeyTask implements BackgroundTask {
    @Override
    public String name() {
        return "key rotation";
    }

    @Override
    public boolean step(WorkspacesSession parts) {
        return parts.system().metadata().keyWork().step();
    }
}
