package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;

/** Encrypts metadata with new keys when keys are rotated. */
final class KeyTask implements BackgroundTask {
    @Override
    public String name() {
        return "key rotation";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        return workspaces.system().metadata().keyWork().step();
    }
}
