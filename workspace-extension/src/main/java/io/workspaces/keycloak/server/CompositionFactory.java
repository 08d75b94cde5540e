package io.workspaces.keycloak.server;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes the composition of each session and holds the product's configuration. */
public final class CompositionFactory implements ProviderFactory<Composition> {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Composition create(KeycloakSession session) {
        return new Composition(session, clock);
    }

    @Override
    public void init(Config.Scope config) {
        // Read by the parts that need it.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to start yet.
    }

    @Override
    public void close() {
        // Nothing to stop.
    }

    @Override
    public String getId() {
        return "default";
    }
}
