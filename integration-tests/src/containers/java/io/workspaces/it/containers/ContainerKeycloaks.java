package io.workspaces.it.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.workspaces.it.DatabaseKind;
import io.workspaces.it.KeycloakSource;
import io.workspaces.it.RunningKeycloak;
import io.workspaces.localserver.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** Keycloak's own image, and PostgreSQL's beside it. */
public final class ContainerKeycloaks implements KeycloakSource {
    static final String TEST_HOST = "tests.internal";
    private static final Duration START_TIME = Duration.ofMinutes(4);
    private static final String KEY = "/opt/keycloak/conf/master.key";
    private static final int READABLE = 0444;
    private static final int MANAGEMENT = 9000;

    @Override
    public RunningKeycloak start(DatabaseKind kind, List<Path> providers, Path masterKey) {
        KeycloakContainer keycloak = keycloak(providers, masterKey);
        if (kind == DatabaseKind.H2) {
            keycloak.start();
            return new ContainerKeycloak(keycloak, () -> {});
        }
        Network network = Network.newNetwork();
        GenericContainer<?> postgres = postgres(network);
        postgres.start();
        keycloak.withNetwork(network)
                .withEnv("KC_DB", "postgres")
                .withEnv("KC_DB_URL", "jdbc:postgresql://postgres/keycloak")
                .withEnv("KC_DB_USERNAME", "keycloak")
                .withEnv("KC_DB_PASSWORD", "keycloak")
                .start();
        return new ContainerKeycloak(keycloak, () -> {
            postgres.close();
            network.close();
        });
    }

    /** Inside it listens on the port that it has outside, so that it can be its own identity provider. */
    private static KeycloakContainer keycloak(List<Path> providers, Path masterKey) {
        int port = FreePorts.next();
        KeycloakContainer keycloak = new OnePort(
                "quay.io/keycloak/keycloak:" + System.getProperty("keycloak.version"), port);
        return keycloak.withProviderLibsFrom(
                        providers.stream().map(Path::toFile).toList())
                .withCopyFileToContainer(MountableFile.forHostPath(masterKey, READABLE), KEY)
                .withEnv("KC_SPI_WORKSPACES__DEFAULT__MASTER_KEY_FILE", KEY)
                .withEnv("KC_HTTP_PORT", String.valueOf(port))
                .withEnv("KC_HOSTNAME", "http://localhost:" + port)
                .withExtraHost(TEST_HOST, "host-gateway")
                .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT).withStartupTimeout(START_TIME));
    }

    private static GenericContainer<?> postgres(Network network) {
        return new GenericContainer<>("postgres:17")
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withEnv("POSTGRES_DB", "keycloak")
                .withEnv("POSTGRES_USER", "keycloak")
                .withEnv("POSTGRES_PASSWORD", "keycloak")
                .withExposedPorts(5432)
                .waitingFor(Wait.forListeningPort());
    }

    /** A container with one port that is the same inside and outside. */
    private static final class OnePort extends KeycloakContainer {
        OnePort(String image, int port) {
            super(image);
            addFixedExposedPort(port, port);
        }
    }
}
