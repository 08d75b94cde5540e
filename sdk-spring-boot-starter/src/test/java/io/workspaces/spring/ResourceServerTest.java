package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.testing.FakeWorkspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An application whose tokens Spring Security's resource server takes in. */
class ResourceServerTest {
    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final String keys = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + server.realm()
            + "/protocol/openid-connect/certs";

    /** Takes tokens from a header of its own. */
    @Configuration(proxyBeanMethods = false)
    @Import(Greetings.class)
    static class OwnHeader {
        @Bean
        BearerTokenResolver tokens() {
            return request -> request.getHeader("X-Token");
        }
    }

    /** Asks before its method is called. */
    @EnableMethodSecurity
    @Configuration(proxyBeanMethods = false)
    @Import(Greetings.class)
    static class Guarded {
        @RestController
        static class Apps {
            @GetMapping("/{workspace}/apps/{app}")
            @PreAuthorize("@workspaces.can('app:edit', #app)")
            public String edit(@PathVariable("app") String app) {
                return "editing " + app;
            }
        }
    }

    @Test
    void an_expression_of_method_security_asks_the_current_user() throws Exception {
        server.workspace("marketing").group("Editors").access("app", "edit:orders");
        String ada = server.workspace("marketing")
                .member("ada@example.com")
                .groups("Editors")
                .token();
        String grace = server.workspace("sales").member("grace@example.com").token();
        try (RunningApplication app = RunningApplication.start(Guarded.class, server, keys)) {
            assertThat(app.as(ada, "/marketing/apps/orders").body()).isEqualTo("editing orders");
            assertThat(app.as(ada, "/marketing/apps/stock").statusCode()).isEqualTo(403);
            assertThat(app.as(grace, "/marketing/apps/orders").statusCode()).isEqualTo(403);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_user_is_that_of_the_token_it_has_accepted() throws Exception {
        String ada = server.workspace("marketing").member("ada@example.com").token();
        String grace = server.workspace("sales").member("grace@example.com").token();
        try (RunningApplication app = RunningApplication.start(Greetings.class, server, keys)) {
            assertThat(app.as(ada, "/marketing/me").body()).isEqualTo("ada@example.com in marketing");
            assertThat(app.as(grace, "/marketing/me").statusCode()).isEqualTo(403);
            assertThat(app.get("/marketing/me").statusCode()).isEqualTo(401);
            assertThat(app.as("forged", "/marketing/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void it_may_find_the_token_where_it_likes() throws Exception {
        String ada = server.workspace("marketing").member("ada@example.com").token();
        try (RunningApplication app = RunningApplication.start(OwnHeader.class, server, keys)) {
            assertThat(app.get("/marketing/me", "X-Token", ada, "Authorization", "Bearer other")
                            .body())
                    .isEqualTo("ada@example.com in marketing");
        }
    }

    @Test
    void its_issuer_is_the_realm_where_none_is_set() {
        String issuer = "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + server.realm();
        try (RunningApplication app =
                RunningApplication.start(Greetings.class, server, keys, issuer, "workspaces.realm=")) {
            assertThat(app.context().getBean(WorkspacesClient.class))
                    .hasToString("WorkspacesClient[" + server.realm() + "]");
        }
    }
}
