package io.workspaces.keycloak.server.wiring;

import org.keycloak.provider.ProviderEvent;

/** Published, after a commit, by whoever leaves something to do for the background tasks of this node. */
public enum BackgroundCall implements ProviderEvent {
    NOW
}
