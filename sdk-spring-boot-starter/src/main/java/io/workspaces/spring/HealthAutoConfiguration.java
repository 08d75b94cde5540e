package io.workspaces.spring;

import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.WorkspacesException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Actuator whether the realm answers. The classes of health are not the same in Spring Boot 3 and 4. */
@AutoConfiguration(after = WorkspacesAutoConfiguration.class)
@ConditionalOnProperty(name = "management.health.workspaces.enabled", matchIfMissing = true)
public class HealthAutoConfiguration {
    private static final String INDICATOR = "workspacesHealthIndicator";

    /** Creates the configuration; called by Spring. */
    public HealthAutoConfiguration() {}

    /** In Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    static class SpringBoot3Configuration {
        @Bean(INDICATOR)
        @ConditionalOnMissingBean(name = INDICATOR)
        org.springframework.boot.actuate.health.HealthIndicator workspacesHealthIndicator(WorkspacesClient workspaces) {
            return () -> {
                try {
                    workspaces.ping();
                    return org.springframework.boot.actuate.health.Health.up().build();
                } catch (WorkspacesException failed) {
                    return org.springframework.boot.actuate.health.Health.down(failed)
                            .build();
                }
            };
        }
    }

    /** In Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    static class SpringBoot4Configuration {
        @Bean(INDICATOR)
        @ConditionalOnMissingBean(name = INDICATOR)
        org.springframework.boot.health.contributor.HealthIndicator workspacesHealthIndicator(
                WorkspacesClient workspaces) {
            return () -> {
                try {
                    workspaces.ping();
                    return org.springframework.boot.health.contributor.Health.up()
                            .build();
                } catch (WorkspacesException failed) {
                    return org.springframework.boot.health.contributor.Health.down(failed)
                            .build();
                }
            };
        }
    }
}
