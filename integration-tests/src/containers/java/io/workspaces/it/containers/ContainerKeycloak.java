package io.workspaces.it.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.workspaces.it.RunningKeycloak;
import io.workspaces.localserver.ServerAddress;
import java.net.URI;
import java.util.List;

/** A running Keycloak container; whatever it stands on is closed after it. */
record ContainerKeycloak(KeycloakContainer container, Runnable closedAfter) implements RunningKeycloak {
    @Override
    public ServerAddress address() {
        URI base = URI.create(container.getEnvMap().get("KC_HOSTNAME"));
        return new ServerAddress(base, container.getAdminUsername(), container.getAdminPassword());
    }

    @Override
    public String testHost() {
        return ContainerKeycloaks.TEST_HOST;
    }

    @Override
    public List<String> log() {
        return container.getLogs().lines().toList();
    }

    @Override
    public void close() {
        container.stop();
        closedAfter.run();
    }
}
