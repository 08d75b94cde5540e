package io.workspaces.keycloak.invitation.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarryOutReclaimsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, Reclaim> tasks = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private boolean anything = true;
    private boolean mailLeaves = true;
    private boolean mailsHeld;

    @Test
    void what_was_there_is_taken_away_and_its_owner_told_by_mail() {
        Reclaim task = add(false);

        step(task, NOW);
        step(task, NOW);

        assertThat(done).containsExactly("take", "tell");
        assertThat(tasks).isEmpty();
    }

    @Test
    void nobody_is_told_twice_or_of_nothing() {
        step(add(true), NOW);
        anything = false;
        step(add(false), NOW);

        assertThat(done).containsExactly("take", "take");
        assertThat(tasks).isEmpty();
    }

    @Test
    void what_fails_stays_to_be_done() {
        Reclaim task = add(false);
        AccountMeans broken = new AccountMeans() {
            @Override
            public boolean takeAway(Reclaim failing) {
                throw new IllegalStateException("no database");
            }

            @Override
            public boolean holdsMails() {
                return false;
            }

            @Override
            public boolean tell(Reclaim failing) {
                return false;
            }
        };

        assertThatThrownBy(() -> new CarryOutReclaims(new InMemory(), broken, Clock.systemUTC()).step(task.id()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tasks).containsOnlyKeys(task.id());
    }

    @Test
    void a_mail_that_does_not_leave_is_tried_ever_more_rarely_for_a_day() {
        mailLeaves = false;
        Reclaim task = add(false);
        step(task, NOW);

        step(task, NOW);
        assertThat(due).containsEntry(task.id(), NOW.plus(Duration.ofMinutes(1)));
        step(task, NOW.plus(Duration.ofMinutes(4)));
        assertThat(due).containsEntry(task.id(), NOW.plus(Duration.ofMinutes(8)));
        step(task, NOW.plus(Duration.ofHours(24)));
        assertThat(due).containsEntry(task.id(), NOW.plus(Duration.ofHours(48)));
        assertThat(tasks).containsOnlyKeys(task.id());
        step(task, NOW.plus(Duration.ofHours(48)));

        assertThat(tasks).isEmpty();
        assertThat(done).as("too late to try").containsExactly("take", "tell", "tell", "tell");
    }

    @Test
    void a_mail_that_is_held_is_no_try_and_is_too_late_after_a_day() {
        mailsHeld = true;
        Reclaim held = add(false);
        step(held, NOW);
        step(held, NOW);
        assertThat(due).containsEntry(held.id(), NOW.plus(Duration.ofMinutes(1)));
        step(held, NOW.plus(Duration.ofHours(23)));
        assertThat(due).containsEntry(held.id(), NOW.plus(Duration.ofHours(23)).plus(Duration.ofMinutes(1)));
        assertThat(done).as("access is taken away all the same").containsExactly("take");

        mailsHeld = false;
        step(held, NOW.plus(Duration.ofHours(23)));
        assertThat(done).containsExactly("take", "tell");
        assertThat(tasks).isEmpty();

        mailsHeld = true;
        Reclaim late = add(false);
        step(late, NOW);
        step(late, NOW.plus(Duration.ofHours(25)));
        assertThat(tasks).containsOnlyKeys(late.id());
        mailsHeld = false;
        step(late, NOW.plus(Duration.ofHours(25)));
        assertThat(done).containsExactly("take", "tell", "take");
        assertThat(tasks).isEmpty();
    }

    private Reclaim add(boolean told) {
        Reclaim task = Reclaim.of(new WorkspaceId("realm", "acme"), "user", UsedMeans.NONE, told, NOW);
        tasks.put(task.id(), task);
        return task;
    }

    private void step(Reclaim task, Instant at) {
        AccountMeans means = new AccountMeans() {
            @Override
            public boolean takeAway(Reclaim now) {
                done.add("take");
                return anything;
            }

            @Override
            public boolean holdsMails() {
                return mailsHeld;
            }

            @Override
            public boolean tell(Reclaim now) {
                done.add("tell");
                return mailLeaves;
            }
        };
        new CarryOutReclaims(new InMemory(), means, Clock.fixed(at, ZoneOffset.UTC)).step(task.id());
    }

    private final class InMemory implements Reclaims {
        @Override
        public void add(Reclaim task) {
            tasks.put(task.id(), task);
        }

        @Override
        public Optional<String> claim(Instant now, Duration lease) {
            return tasks.keySet().stream().findFirst();
        }

        @Override
        public Optional<Reclaim> find(String id) {
            return Optional.ofNullable(tasks.get(id));
        }

        @Override
        public void taken(String id, Instant now) {
            tasks.computeIfPresent(
                    id,
                    (key, task) -> new Reclaim(
                            key, task.realm(), task.userId(), task.kept(), task.told(), true, task.createdAt()));
        }

        @Override
        public void postpone(String id, Instant next) {
            due.put(id, next);
        }

        @Override
        public void remove(String id) {
            tasks.remove(id);
        }
    }
}
