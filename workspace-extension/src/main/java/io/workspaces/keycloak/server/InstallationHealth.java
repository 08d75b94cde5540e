package io.workspaces.keycloak.server;

import io.smallrye.health.api.Wellness;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.KeycloakApplication;

/**
 * A node is unhealthy if its database belongs to another installation. Not unready: that is so on all nodes at the same
 * time, and everything but mails works. Quarkus finds the class by its annotation. {@link KeycloakApplication} is of
 * keycloak-services, and not public.
 */
@Wellness
final class InstallationHealth implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        Optional<String> other = Optional.ofNullable(KeycloakApplication.getSessionFactory())
                .flatMap(InstallationHealth::otherInstallation);
        var response = HealthCheckResponse.named("Workspaces: mails of this installation")
                .status(other.isEmpty());
        other.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }

    private static Optional<String> otherInstallation(KeycloakSessionFactory factory) {
        var product = (WorkspacesSessionFactory) factory.getProviderFactory(WorkspacesSession.class);
        return product.sendingHold().otherInstallation();
    }
}
