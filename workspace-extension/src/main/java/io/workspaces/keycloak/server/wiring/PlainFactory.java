package io.workspaces.keycloak.server.wiring;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/** A factory that has no options, and nothing to start or to close. */
public abstract class PlainFactory<T extends Provider> implements ProviderFactory<T> {
    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to start.
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
