package io.workspaces.keycloak.server;

/** Moves values under new keys. */
final class KeyChore implements Chore {
    @Override
    public String name() {
        return "key rotation";
    }

    @Override
    public boolean step(Composition parts) {
        return parts.metadata().keyWork().step();
    }
}
