package io.workspaces.keycloak.server.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassedOverTest {
    private final PassedOver passedOver = new PassedOver();
    private final List<String> waiting = new ArrayList<>(List.of("broken", "second", "third"));
    private final List<String> tried = new ArrayList<>();

    private Optional<WorkspaceId> first(Set<String> but) {
        return waiting.stream()
                .filter(organization -> !but.contains(organization))
                .map(organization -> new WorkspaceId("realm", organization))
                .findFirst();
    }

    /** Does steps until none is left, as a task does between two pauses. */
    private void round() {
        for (Optional<WorkspaceId> next = passedOver.next(this::first);
                next.isPresent();
                next = passedOver.next(this::first)) {
            WorkspaceId workspace = next.get();
            tried.add(workspace.organization());
            if (!workspace.organization().equals("broken")) {
                waiting.remove(workspace.organization());
                passedOver.done(workspace);
            }
        }
    }

    @Test
    void a_workspace_that_fails_does_not_keep_others_waiting_and_is_tried_again() {
        round();

        assertThat(tried).containsExactly("broken", "second", "third");
        assertThat(waiting).containsExactly("broken");

        waiting.add("fourth");
        round();

        assertThat(tried).containsExactly("broken", "second", "third", "broken", "fourth");
    }

    @Test
    void what_comes_again_after_a_while_does_so_although_the_clock_was_ahead() {
        Rhythm daily = new Rhythm(Duration.ofDays(1));
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(daily.isDue(now)).isTrue();

        daily.done(now);
        assertThat(daily.isDue(now.plusSeconds(3600))).isFalse();
        assertThat(daily.isDue(now.plus(Duration.ofDays(1)))).isTrue();

        daily.done(now.plus(Duration.ofDays(400)));
        assertThat(daily.isDue(now)).isTrue();
    }
}
