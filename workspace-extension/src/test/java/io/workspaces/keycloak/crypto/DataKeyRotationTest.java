package io.workspaces.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DataKeyRotationTest {
    private static final WorkspaceId ACME = new WorkspaceId("realm-1", "org-1");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final InMemoryDataKeys rows = new InMemoryDataKeys();
    private final InMemorySealedStore store = new InMemorySealedStore();
    private final Node node = new Node(TestKeys.ring("k1"), NOON);

    /** One server: rows and values are shared, the cache is its own. */
    private final class Node {
        final DataKeys keys;
        final DataKeyRotation rotation;

        Node(MasterKeys masterKeys, Instant now) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            keys = new DataKeys(rows, masterKeys, new KeysetCache(10, KeysetCache.DEFAULT_MAX_AGE, clock), clock);
            rotation = new DataKeyRotation(rows, keys, masterKeys, List.of(store), clock);
        }

        void write(String name, String value) {
            rows.inTransaction(() -> {
                store.put(name, keys.forWorkspace(ACME).seal(value, InMemorySealedStore.binding(name)));
                return name;
            });
        }

        String read(String name) {
            return keys.reading(ACME, opener -> {
                byte[] ciphertext = store.get(name).ciphertext();
                return opener.get().openText(ciphertext, InMemorySealedStore.binding(name));
            });
        }

        boolean step() {
            return rows.inTransaction(() -> TestKeys.step(rotation));
        }

        DataKeyStatus status() {
            return rotation.status(ACME).orElseThrow();
        }
    }

    private void writeMany(int count) {
        for (int i = 0; i < count; i++) {
            node.write("v" + i, "clear " + i);
        }
    }

    @Test
    void every_value_moves_under_the_new_key_and_the_old_one_goes() {
        writeMany(500);
        DataKey before = rows.find(ACME).orElseThrow();
        Sealed old = store.get("v0");

        node.rotation.start(ACME);
        while (node.step()) {
            assertThat(node.read("v499")).isEqualTo("clear 499");
        }

        DataKey after = rows.find(ACME).orElseThrow();
        assertThat(after.primaryId()).isNotEqualTo(before.primaryId());
        assertThat(store.values().values()).allMatch(value -> value.keyId() == after.primaryId());
        assertThat(node.status().keys()).hasSize(1);
        assertThat(node.status().rotation()).isNull();
        store.put("v0", old);
        assertThatThrownBy(() -> node.read("v0")).isInstanceOf(WorkspacesException.class);
    }

    @Test
    void a_value_is_read_though_a_rotation_ends_between_value_and_key() {
        node.write("v0", "clear");
        AtomicBoolean between = new AtomicBoolean(true);

        String read = node.keys.reading(ACME, opener -> {
            byte[] ciphertext = store.get("v0").ciphertext();
            if (between.getAndSet(false)) {
                rotateFully();
            }
            return opener.get().openText(ciphertext, InMemorySealedStore.binding("v0"));
        });

        assertThat(read).isEqualTo("clear");
    }

    private void rotateFully() {
        node.rotation.start(ACME);
        while (node.step()) {
            assertThat(node.status().available()).isTrue();
        }
    }

    @Test
    void a_value_that_no_rotation_hid_is_refused_at_the_second_sight() {
        node.write("v0", "clear");
        AtomicInteger sights = new AtomicInteger();

        assertThatThrownBy(() -> node.keys.reading(ACME, opener -> {
                    sights.incrementAndGet();
                    return opener.get().openText(store.get("v0").ciphertext(), InMemorySealedStore.binding("another"));
                }))
                .isInstanceOf(WorkspacesException.class);

        assertThat(sights).hasValue(2);
    }

    @Test
    void progress_is_told_in_values() {
        writeMany(500);
        node.rotation.start(ACME);
        assertThat(node.status().rotation()).isEqualTo(new DataKeyStatus.Rotation(500, 0, NOON));

        node.step();

        assertThat(node.status().rotation()).isEqualTo(new DataKeyStatus.Rotation(500, DataKeyRotation.STEP, NOON));
    }

    @Test
    void any_node_goes_on_where_another_stopped() {
        writeMany(500);
        node.rotation.start(ACME);
        node.step();

        Node other = new Node(TestKeys.ring("k1"), NOON);
        while (other.step()) {
            assertThat(node.read("v1")).isEqualTo("clear 1");
        }

        assertThat(node.status().rotation()).isNull();
        assertThat(node.read("v499")).isEqualTo("clear 499");
    }

    @Test
    void starting_again_while_one_is_under_way_changes_nothing() {
        writeMany(1);
        node.rotation.start(ACME);
        DataKey first = rows.find(ACME).orElseThrow();

        node.rotation.start(ACME);

        assertThat(rows.find(ACME)).contains(first);
    }

    @Test
    void there_is_nothing_to_rotate_before_the_first_value() {
        node.rotation.start(ACME);

        assertThat(rows.find(ACME)).isEmpty();
        assertThat(node.rotation.status(ACME)).isEmpty();
        assertThat(node.step()).isFalse();
    }

    @Test
    void a_workspace_that_is_passed_over_is_left_to_later() {
        node.write("v0", "first");
        node.rotation.start(ACME);

        assertThat(node.rotation.next(Set.of(ACME.organization()))).isEmpty();
        assertThat(node.rotation.next(TestKeys.NOBODY)).contains(ACME);
    }

    @Test
    void a_value_that_a_slow_writer_leaves_under_the_old_key_is_moved_too() {
        node.write("v0", "first");
        Sealer slow = node.keys.forWorkspace(ACME);
        node.rotation.start(ACME);
        node.step();
        store.put("late", slow.seal("late", InMemorySealedStore.binding("late")));

        while (node.step()) {
            assertThat(node.read("late")).isEqualTo("late");
        }

        assertThat(store.get("late").keyId())
                .isEqualTo(rows.find(ACME).orElseThrow().primaryId());
    }

    @Test
    void a_value_that_does_not_open_is_left_as_it_is_and_keeps_the_old_key() {
        writeMany(3);
        Sealed swapped = store.get("v1");
        store.put("v2", swapped);

        node.rotation.start(ACME);
        while (node.step()) {
            assertThat(node.read("v0")).isEqualTo("clear 0");
        }

        assertThat(store.get("v2")).isSameAs(swapped);
        assertThat(node.status().unreadable()).isEqualTo(1);
        assertThat(node.status().rotation()).isNull();
        assertThat(node.status().keys()).hasSize(2);
        store.put("v1", swapped);
        assertThat(node.read("v1")).isEqualTo("clear 1");
    }

    @Test
    void without_the_master_key_the_work_rests_and_goes_on_later() {
        writeMany(3);
        node.rotation.start(ACME);
        Node keyless = new Node(MasterKeys.none(), NOON);

        assertThat(keyless.step()).isTrue();
        assertThat(keyless.step()).isFalse();
        assertThat(keyless.status().available()).isFalse();
        Node later = new Node(TestKeys.ring("k1"), NOON.plus(Duration.ofMinutes(2)));
        while (later.step()) {
            assertThat(later.read("v0")).isEqualTo("clear 0");
        }

        assertThat(later.status().rotation()).isNull();
    }

    @Test
    void without_the_master_key_no_rotation_starts() {
        writeMany(1);
        DataKey before = rows.find(ACME).orElseThrow();
        Node keyless = new Node(TestKeys.ring("k2"), NOON);

        assertThatThrownBy(() -> keyless.rotation.start(ACME)).isInstanceOf(WorkspacesException.class);

        assertThat(rows.find(ACME)).contains(before);
    }

    @Test
    void a_rotation_wraps_by_the_first_master_key() {
        writeMany(1);

        new Node(TestKeys.ring("k2", "k1"), NOON).rotation.start(ACME);

        assertThat(rows.find(ACME)).get().extracting(DataKey::masterKeyId).isEqualTo("k2");
    }

    @Test
    void no_read_or_write_fails_while_two_nodes_rotate_again_and_again() throws Exception {
        writeMany(300);
        List<Node> nodes = List.of(node, new Node(TestKeys.ring("k1"), NOON));
        Map<String, String> truth = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(6);
        List<Future<Integer>> load = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int own = i;
            load.add(threads.submit(() -> load(nodes.get(own % 2), own, truth, over)));
        }

        for (int round = 0; round < 10; round++) {
            rows.inTransaction(() -> {
                node.rotation.start(ACME);
                return true;
            });
            threads.invokeAll(
                            nodes.stream().<Callable<Integer>>map(this::finish).toList())
                    .forEach(DataKeyRotationTest::get);
            assertThat(node.status().rotation()).isNull();
        }
        over.set(true);
        load.forEach(DataKeyRotationTest::get);
        threads.shutdown();

        assertThat(node.status().keys()).hasSize(1);
        assertThat(node.status().unreadable()).isZero();
        truth.forEach((name, value) -> assertThat(node.read(name)).isEqualTo(value));
    }

    private int load(Node on, int own, Map<String, String> truth, AtomicBoolean over) {
        int writes = 0;
        while (!over.get()) {
            String name = "v" + (own + 4 * ThreadLocalRandom.current().nextInt(75));
            String value = own + " wrote " + writes++;
            on.write(name, value);
            truth.put(name, value);
            assertThat(on.read(name)).isEqualTo(value);
        }
        return writes;
    }

    private Callable<Integer> finish(Node on) {
        return () -> {
            int steps = 0;
            while (on.status().rotation() != null) {
                on.step();
                steps++;
            }
            return steps;
        };
    }

    private static Integer get(Future<Integer> result) {
        try {
            return result.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
