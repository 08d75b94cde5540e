package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.client.testing.FakeWorkspaces;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** In Spring Boot 3; the integration tests run it from the jar in 4 as well. */
class HealthTest {
    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WorkspacesAutoConfiguration.class, HealthAutoConfiguration.class))
            .withPropertyValues("workspaces.realm=" + server.realm(), "workspaces.attempts=1");

    @Test
    void it_is_up_while_the_realm_answers() {
        app.run(context -> {
            HealthIndicator health = context.getBean("workspacesHealthIndicator", HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            server.close();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails())
                    .hasEntrySatisfying(
                            "error", error -> assertThat(error).asString().contains("UnreachableException"));
        });
    }

    @Test
    void it_can_be_switched_off() {
        app.withPropertyValues("management.health.workspaces.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        server.close();
    }
}
