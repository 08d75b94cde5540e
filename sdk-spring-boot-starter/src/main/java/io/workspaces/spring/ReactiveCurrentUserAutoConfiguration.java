package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebExceptionHandler;

/** Provides the {@link CurrentUser} of a request as an argument of WebFlux controllers. */
@AutoConfiguration(after = WorkspacesAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(WebFluxConfigurer.class)
public class ReactiveCurrentUserAutoConfiguration {
    /** Creates the configuration; called by Spring. */
    public ReactiveCurrentUserAutoConfiguration() {}

    @Bean
    WebFluxConfigurer currentUserWebFluxConfigurer(WorkspacesClient workspaces, WorkspacesProperties properties) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(
                        new ReactiveCurrentUserArgumentResolver(workspaces, properties.workspace()));
            }
        };
    }

    /** Before Spring Boot's own, which writes the body. */
    @Bean
    @Order(-2)
    WebExceptionHandler currentUserWebExceptionHandler() {
        return new ReactiveCurrentUserExceptionHandler();
    }
}
