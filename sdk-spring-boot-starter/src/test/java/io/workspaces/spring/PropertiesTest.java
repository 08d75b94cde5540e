package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.client.Administration;
import io.workspaces.client.MemberQuery;
import io.workspaces.client.ServerMetadata;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.testing.FakeWorkspaces;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the properties bring about, in applications that serve no requests. */
class PropertiesTest {
    private static final String REALM = "https://id.example.com/realms/acme";

    /** Nothing of its own. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({WorkspacesAutoConfiguration.class, CurrentUserAutoConfiguration.class})
    static class Empty {}

    /** Has its own client. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({WorkspacesAutoConfiguration.class, CurrentUserAutoConfiguration.class})
    static class OwnClient {
        @Bean
        WorkspacesClient own() {
            return WorkspacesClient.builder().realm(URI.create(REALM)).build();
        }
    }

    private static ConfigurableApplicationContext run(Class<?> application, String... properties) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=off")
                .properties(properties)
                .run();
    }

    @Test
    void without_a_realm_the_application_does_not_start_and_says_what_is_missing() {
        assertThatThrownBy(() -> run(Empty.class)).rootCause().hasMessageContaining("workspaces.realm");
    }

    @Test
    void the_applications_own_client_comes_first() {
        try (ConfigurableApplicationContext app = run(OwnClient.class)) {
            assertThat(app.getBean(WorkspacesClient.class)).hasToString("WorkspacesClient[" + REALM + "]");
        }
    }

    @Test
    void with_id_and_secret_it_acts_as_itself() {
        try (FakeWorkspaces server = FakeWorkspaces.start();
                ConfigurableApplicationContext app = run(
                        Empty.class,
                        "workspaces.realm=" + server.realm(),
                        "workspaces.client-id=payroll",
                        "workspaces.client-secret=" + FakeWorkspaces.CLIENT_SECRET)) {
            server.workspace("marketing").member("ada@example.com").metadata("salary", "4200", Visibility.SERVER);
            String id = app.getBean(Administration.class).workspace("marketing").members().stream(MemberQuery.all())
                    .findFirst()
                    .orElseThrow()
                    .id();
            ServerMetadata payroll = app.getBean(ServerMetadata.class);
            assertThat(payroll.get("marketing", id).asInt("salary")).isEqualTo(4200);
        }
    }

    @Test
    void without_them_it_does_not_and_no_text_shows_them() {
        try (ConfigurableApplicationContext app =
                run(Empty.class, "workspaces.realm=" + REALM, "workspaces.client-secret=canary")) {
            assertThat(app.getBeanProvider(Administration.class).getIfAvailable())
                    .isNull();
            assertThat(app.getBean(WorkspacesProperties.class).toString()).doesNotContain("canary");
        }
    }

    @Test
    void an_editor_knows_each_property_and_what_it_is_for() throws Exception {
        List<String> names = new ArrayList<>();
        try (InputStream metadata =
                WorkspacesProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode property : new ObjectMapper().readTree(metadata).path("properties")) {
                names.add(property.path("name").asText());
                assertThat(property.path("description").asText())
                        .as(property.toString())
                        .isNotEmpty();
            }
        }
        assertThat(names)
                .contains("workspaces.realm", "workspaces.client-secret", "workspaces.cache-for")
                .hasSize(15);
    }
}
