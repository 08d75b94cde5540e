package io.workspaces.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MasterKeyRotationTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Binding BINDING = Binding.of("test", "x");

    private final InMemoryDataKeys rows = new InMemoryDataKeys();
    private final List<WorkspaceId> workspaces = IntStream.range(0, 50)
            .mapToObj(i -> new WorkspaceId("realm-" + i % 2, "org-" + i))
            .toList();

    private DataKeys keys(MasterKeys masterKeys) {
        return keysAt(masterKeys, NOON);
    }

    private MasterKeyRotation rotation(MasterKeys masterKeys, Instant now) {
        return new MasterKeyRotation(rows, masterKeys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private DataKeys sealedUnder(String masterKey) {
        DataKeys keys = keysAt(TestKeys.ring(masterKey), NOON);
        workspaces.forEach(keys::forWorkspace);
        return keys;
    }

    private DataKeys keysAt(MasterKeys masterKeys, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new DataKeys(rows, masterKeys, new KeysetCache(100, KeysetCache.DEFAULT_MAX_AGE, clock), clock);
    }

    @Test
    void afterwards_no_keyset_needs_the_old_master_key() {
        DataKeys old = sealedUnder("old");
        Map<WorkspaceId, Sealed> values = workspaces.stream()
                .collect(java.util.stream.Collectors.toMap(
                        w -> w, w -> old.forWorkspace(w).seal("v", BINDING)));

        Sealed first = Objects.requireNonNull(values.get(workspaces.get(0)));
        MasterKeyRotation rotation = rotation(TestKeys.ring("new", "old"), NOON);
        while (TestKeys.step(rotation)) {
            assertThat(keys(TestKeys.ring("new", "old"))
                            .opener(workspaces.get(0))
                            .openText(first.ciphertext(), BINDING))
                    .isEqualTo("v");
        }

        DataKeys onlyNew = keys(TestKeys.ring("new"));
        values.forEach(
                (workspace, value) -> assertThat(onlyNew.opener(workspace).openText(value.ciphertext(), BINDING))
                        .isEqualTo("v"));
        assertThat(rows.countByMasterKey("realm-0")).isEqualTo(Map.of("new", 25L));
    }

    @Test
    void the_keys_that_seal_values_stay_the_same() {
        sealedUnder("old");
        int before = rows.find(workspaces.get(7)).orElseThrow().primaryId();

        MasterKeyRotation rotation = rotation(TestKeys.ring("new", "old"), NOON);
        while (TestKeys.step(rotation)) {
            assertThat(rows.realms()).hasSize(2);
        }

        assertThat(rows.find(workspaces.get(7)))
                .get()
                .extracting(DataKey::primaryId)
                .isEqualTo(before);
    }

    @Test
    void a_keyset_whose_master_key_is_missing_rests_and_is_not_touched() {
        sealedUnder("lost");
        byte[] before = rows.find(workspaces.get(0)).orElseThrow().wrapped();

        MasterKeyRotation without = rotation(TestKeys.ring("new"), NOON);
        int steps = 0;
        while (TestKeys.step(without)) {
            steps++;
        }
        assertThat(steps).isEqualTo(workspaces.size());
        assertThat(rows.find(workspaces.get(0)).orElseThrow().wrapped()).isEqualTo(before);

        MasterKeyRotation found = rotation(TestKeys.ring("new", "lost"), NOON.plus(Duration.ofMinutes(6)));
        while (TestKeys.step(found)) {
            steps++;
        }
        assertThat(rows.countByMasterKey("realm-1")).isEqualTo(Map.of("new", 25L));
    }

    @Test
    void a_workspace_that_is_passed_over_keeps_no_other_waiting() {
        sealedUnder("old");
        MasterKeyRotation rotation = rotation(TestKeys.ring("new", "old"), NOON);
        Set<String> failing =
                Set.of(rotation.next(TestKeys.NOBODY).orElseThrow().organization());

        for (Optional<WorkspaceId> next = rotation.next(failing); next.isPresent(); next = rotation.next(failing)) {
            rotation.step(next.get());
        }

        assertThat(rows.countByMasterKey("realm-0")).isEqualTo(Map.of("new", 24L, "old", 1L));
        assertThat(rows.countByMasterKey("realm-1")).isEqualTo(Map.of("new", 25L));
    }

    @Test
    void without_any_ring_there_is_nothing_to_do() {
        sealedUnder("old");

        assertThat(TestKeys.step(rotation(MasterKeys.none(), NOON))).isFalse();
    }

    @Nested
    class The_check_at_start {
        private List<String> problems(MasterKeys masterKeys) {
            KeysetCache unused = new KeysetCache(1, Duration.ZERO, Clock.systemUTC());
            return new MasterKeyCheck(rows, masterKeys, unused).problems();
        }

        @Test
        void finds_nothing_wrong_with_the_right_keys() {
            assertThat(problems(TestKeys.ring("k1"))).isEmpty();
            sealedUnder("k1");
            assertThat(problems(TestKeys.ring("k1"))).isEmpty();
            assertThat(problems(TestKeys.ring("k2", "k1"))).isEmpty();
        }

        @Test
        void tells_that_there_is_no_key() {
            assertThat(problems(MasterKeys.none())).singleElement().asString().contains("No master key is configured");
        }

        @Test
        void tells_which_key_is_missing_and_how_much_it_wraps() {
            sealedUnder("k1");

            assertThat(problems(TestKeys.ring("k2")))
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("'k1' is not configured", "25 workspaces", "realm-0");
        }

        @Test
        void tells_which_key_is_not_the_right_one() {
            sealedUnder("k1");

            assertThat(problems(MasterKeys.of(TestKeys.line("k1", "other"))))
                    .first()
                    .asString()
                    .contains("'k1' is not the one");
        }
    }
}
