package io.workspaces.keycloak.server;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Declares the SPI by which this product is configured: {@code --spi-workspaces--default--…}. */
public final class WorkspacesSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "workspaces";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return WorkspacesSession.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return WorkspacesSessionFactory.class;
    }
}
