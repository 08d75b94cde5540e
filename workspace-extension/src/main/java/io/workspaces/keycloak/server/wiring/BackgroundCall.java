package io.workspaces.keycloak.server.wiring;

import org.keycloak.provider.ProviderEvent;

/** Wakes the background tasks of this node; published after the commit of a change that leaves them work. */
public enum BackgroundCall implements ProviderEvent {
    NOW
}
