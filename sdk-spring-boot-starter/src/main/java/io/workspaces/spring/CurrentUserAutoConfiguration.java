package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Provides the current user of a request as an argument of controllers and as a bean. */
@AutoConfiguration(after = WorkspacesAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
public class CurrentUserAutoConfiguration {
    /** Creates the configuration; called by Spring. */
    public CurrentUserAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    CurrentUserSource currentUserSource(WorkspacesProperties properties) {
        return new DefaultCurrentUserSource(properties.workspace());
    }

    @Bean
    @ConditionalOnMissingBean
    CurrentUser currentUser(WorkspacesClient workspaces, CurrentUserSource source) {
        return new CurrentUserArgumentResolver(workspaces, source).ofThread();
    }

    @Bean("workspaces")
    @ConditionalOnMissingBean(name = "workspaces")
    CurrentUserPermissions currentUserPermissions(CurrentUser user) {
        return new CurrentUserPermissions(user);
    }

    @Bean
    WebMvcConfigurer currentUserConfigurer(WorkspacesClient workspaces, CurrentUserSource source) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserArgumentResolver(workspaces, source));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.add(new CurrentUserExceptionResolver(source));
            }
        };
    }
}
