package io.workspaces.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.workspaces.client.AdminApi;
import io.workspaces.client.Administration;
import io.workspaces.client.Credentials;
import io.workspaces.client.ServerMetadata;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.WorkspacesClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Creates the SDK's client, and the beans of a service account if a client id and a secret are configured. */
@AutoConfiguration
@EnableConfigurationProperties(WorkspacesProperties.class)
public class WorkspacesAutoConfiguration {
    private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    /** Creates the configuration; called by Spring. */
    public WorkspacesAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    WorkspacesClient workspacesClient(
            WorkspacesProperties properties,
            Environment environment,
            ObjectProvider<AttemptListener> listeners,
            ObjectProvider<RequestHeaders> headers) {
        WorkspacesClientBuilder builder = WorkspacesClient.builder()
                .realm(realm(properties, environment))
                .trustClaims(properties.trustClaims())
                .cacheFor(properties.cacheFor())
                .staleIfError(properties.staleIfError())
                .timeout(properties.timeout())
                .retries(properties.attempts(), Duration.ofMillis(200), Duration.ofSeconds(5));
        listeners.forEach(builder::listener);
        headers.forEach(builder::headers);
        // Not with PropertyMapper, whose methods are not the same in Spring Boot 3 and 4.
        Optional.ofNullable(properties.deadline()).ifPresent(builder::deadline);
        Optional.ofNullable(properties.adminRealm()).ifPresent(builder::adminRealm);
        text(properties.audience()).ifPresent(builder::audience);
        text(properties.issuer()).ifPresent(builder::issuer);
        properties.actions().forEach((type, actions) -> builder.actions(type, actions.toArray(String[]::new)));
        return builder.build();
    }

    private static Optional<String> text(@Nullable String property) {
        return Optional.ofNullable(property).filter(StringUtils::hasText);
    }

    private static URI realm(WorkspacesProperties properties, Environment environment) {
        @Nullable URI realm = properties.realm();
        if (realm == null) {
            realm = environment.getProperty(RESOURCE_SERVER, URI.class);
        }
        if (realm == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "workspaces.realm",
                    null,
                    "It must be the realm's URL, such as https://id.example.com/realms/acme.");
        }
        return realm;
    }

    /** Counts and times the requests to the realm. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class MetricsConfiguration {
        @Bean
        AttemptListener workspacesMetrics(ObjectProvider<MeterRegistry> registries) {
            return attempt -> registries.ifAvailable(registry -> Timer.builder("workspaces.client.requests")
                    .description("Requests to the realm; a call that is retried makes several")
                    .tag("method", attempt.method())
                    .tag("status", attempt.status() == 0 ? "none" : Integer.toString(attempt.status()))
                    .register(registry)
                    .record(attempt.duration()));
        }
    }

    /** The beans of the service account. They make no request before their first use. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty({"workspaces.client-id", "workspaces.client-secret"})
    static class ServiceAccountConfiguration {
        @Bean
        @ConditionalOnMissingBean
        Administration workspacesAdministration(WorkspacesClient workspaces, WorkspacesProperties properties) {
            return workspaces.administration(AdminApi.REALM, credentials(properties));
        }

        @Bean
        @ConditionalOnMissingBean
        ServerMetadata workspacesServerMetadata(WorkspacesClient workspaces, WorkspacesProperties properties) {
            return workspaces.serverMetadata(credentials(properties).scope("workspaces-server"));
        }

        private static Credentials credentials(WorkspacesProperties properties) {
            return Credentials.client(
                    Objects.requireNonNull(properties.clientId()), Objects.requireNonNull(properties.clientSecret()));
        }
    }
}
