package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeysTest {
    private static final WorkspaceId ACME = new WorkspaceId("realm-1", "org-1");
    private static final Binding REGION = Binding.of("metadata", "member-1", "region");

    private final InMemoryDataKeys rows = new InMemoryDataKeys();
    private final DataKeys keys = node(TestKeys.ring("k1"));

    private DataKeys node(MasterKeys masterKeys) {
        Clock clock = Clock.systemUTC();
        return new DataKeys(rows, masterKeys, new KeysetCache(10, KeysetCache.DEFAULT_MAX_AGE, clock), clock);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu-west", "O'Brien \"quoted\"", "営業部 🗼", "a\u0000b", "line\nline"})
    void a_value_opens_to_what_was_sealed(String value) {
        Sealed sealed = keys.forWorkspace(ACME).seal(value, REGION);

        assertThat(keys.opener(ACME).openText(sealed.ciphertext(), REGION)).isEqualTo(value);
        assertThat(sealed.ciphertext()).hasSize(value.getBytes(UTF_8).length + Sealed.OVERHEAD);
    }

    @Test
    void many_values_are_read_with_one_look_at_the_key() {
        List<Sealed> sealed = Stream.of("a", "b", "c")
                .map(value -> keys.forWorkspace(ACME).seal(value, REGION))
                .toList();
        rows.looks = 0;

        List<String> opened = keys.reading(ACME, opener -> sealed.stream()
                .map(one -> opener.get().openText(one.ciphertext(), REGION))
                .toList());

        assertThat(opened).containsExactly("a", "b", "c");
        assertThat(rows.looks).isEqualTo(1);
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        Sealer sealer = keys.forWorkspace(ACME);

        assertThat(sealer.seal("same", REGION)).isNotEqualTo(sealer.seal("same", REGION));
    }

    @Test
    void another_node_opens_what_this_one_sealed() {
        Sealed sealed = keys.forWorkspace(ACME).seal("eu", REGION);

        assertThat(node(TestKeys.ring("k1")).opener(ACME).openText(sealed.ciphertext(), REGION))
                .isEqualTo("eu");
    }

    @Test
    void the_key_id_of_a_sealed_value_is_that_of_the_key_that_seals() {
        Sealer sealer = keys.forWorkspace(ACME);

        assertThat(sealer.seal("eu", REGION).keyId()).isEqualTo(sealer.keyId());
        assertThat(rows.find(ACME)).get().extracting(DataKey::primaryId).isEqualTo(sealer.keyId());
    }

    @Test
    void first_use_by_many_threads_makes_one_key() throws Exception {
        List<DataKeys> nodes =
                IntStream.range(0, 8).mapToObj(i -> node(TestKeys.ring("k1"))).toList();
        var threads = Executors.newFixedThreadPool(8);
        List<Future<Sealed>> sealed = threads.invokeAll(nodes.stream()
                .<Callable<Sealed>>map(node -> () -> node.forWorkspace(ACME).seal("x", REGION))
                .toList());
        threads.shutdown();

        for (Future<Sealed> value : sealed) {
            assertThat(keys.opener(ACME).openText(value.get().ciphertext(), REGION))
                    .isEqualTo("x");
        }
    }

    @Nested
    class A_sealed_value {
        private final Sealed sealed = keys.forWorkspace(ACME).seal("secret", REGION);

        @Test
        void opens_in_no_other_place() {
            Opener opener = keys.opener(ACME);

            for (Binding other : List.of(
                    Binding.of("metadata", "member-2", "region"),
                    Binding.of("metadata", "member-1", "Region"),
                    Binding.of("bulk-row", "member-1", "region"),
                    Binding.of("metadata", "member-1r", "egion"),
                    Binding.of("metadata", "member-1"),
                    Binding.of("metadata", "member-1", "region", ""),
                    Binding.of("metadata", "region", "member-1"))) {
                refused(() -> opener.open(sealed.ciphertext(), other));
            }
        }

        @Test
        void opens_in_no_other_workspace_or_realm_even_with_the_key_row_moved_there() {
            DataKey row = rows.find(ACME).orElseThrow();
            for (WorkspaceId other :
                    List.of(new WorkspaceId("realm-1", "org-2"), new WorkspaceId("realm-2", "org-1"))) {
                refused(() -> keys.opener(other, row.wrapped(), row.masterKeyId()));
                keys.forWorkspace(other);
                refused(() -> keys.opener(other).open(sealed.ciphertext(), REGION));
            }
        }

        @Test
        void is_bound_to_the_names_of_its_workspace_even_under_the_same_keys() {
            Keyset keyset = Keyset.generate();
            byte[] value = new Sealer(ACME, keyset).seal("secret", REGION).ciphertext();

            refused(() -> new Opener(new WorkspaceId("realm-1", "org-2"), keyset).open(value, REGION));
            refused(() -> new Opener(new WorkspaceId("realm-2", "org-1"), keyset).open(value, REGION));
            refused(() -> new Opener(new WorkspaceId("realm-1o", "rg-1"), keyset).open(value, REGION));
        }

        @Test
        void is_refused_with_any_bit_flipped() {
            Opener opener = keys.opener(ACME);
            byte[] original = sealed.ciphertext();

            for (int bit = 0; bit < original.length * 8; bit++) {
                byte[] flipped = original.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                refused(() -> opener.open(flipped, REGION));
            }
        }

        @Test
        void is_refused_when_shortened_or_lengthened() {
            Opener opener = keys.opener(ACME);

            for (int length = 0; length < sealed.ciphertext().length; length++) {
                byte[] shorter = java.util.Arrays.copyOf(sealed.ciphertext(), length);
                refused(() -> opener.open(shorter, REGION));
            }
            refused(() ->
                    opener.open(java.util.Arrays.copyOf(sealed.ciphertext(), sealed.ciphertext().length + 1), REGION));
        }

        @Test
        void shows_nothing_in_its_text() {
            assertThat(sealed.toString()).isEqualTo("Sealed[39 bytes]");
        }
    }

    @Nested
    class The_wrapped_keyset {
        private final DataKey row = first();

        private DataKey first() {
            keys.forWorkspace(ACME);
            return rows.find(ACME).orElseThrow();
        }

        @Test
        void is_refused_with_any_bit_flipped() {
            for (int bit = 0; bit < row.wrapped().length * 8; bit++) {
                byte[] flipped = row.wrapped().clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                refused(() -> keys.opener(ACME, flipped, row.masterKeyId()));
            }
        }

        @Test
        void is_refused_without_its_master_key_and_left_as_it_is() {
            refused(() -> node(MasterKeys.none()).forWorkspace(ACME));
            refused(() -> node(TestKeys.ring("k2")).forWorkspace(ACME));
            refused(() -> node(MasterKeys.of(TestKeys.line("k1", "other"))).forWorkspace(ACME));

            assertThat(rows.find(ACME)).contains(row);
        }

        @Test
        void is_made_under_the_first_master_key_and_opened_with_any() {
            assertThat(row.masterKeyId()).isEqualTo("k1");
            assertThat(node(TestKeys.ring("k2", "k1")).forWorkspace(ACME).keyId())
                    .isEqualTo(row.primaryId());
        }

        @Test
        void shows_nothing_in_its_text() {
            assertThat(row.toString()).doesNotContain(java.util.Arrays.toString(row.wrapped()));
        }
    }

    @Test
    void without_a_master_key_no_key_is_made() {
        refused(() -> node(MasterKeys.none()).forWorkspace(ACME));

        assertThat(rows.find(ACME)).isEmpty();
    }

    @Test
    void a_deleted_key_opens_nothing_on_any_node_whatever_is_cached() {
        DataKeys other = node(TestKeys.ring("k1"));
        Sealed sealed = keys.forWorkspace(ACME).seal("secret", REGION);
        assertThat(other.opener(ACME).openText(sealed.ciphertext(), REGION)).isEqualTo("secret");

        keys.delete(ACME);

        refused(() -> other.opener(ACME));
        refused(() -> keys.opener(ACME));
        other.forWorkspace(ACME);
        refused(() -> other.opener(ACME).open(sealed.ciphertext(), REGION));
        refused(() -> keys.opener(ACME).open(sealed.ciphertext(), REGION));
    }

    @Test
    void deleting_a_realm_spares_the_others() {
        WorkspaceId elsewhere = new WorkspaceId("realm-2", "org-9");
        keys.forWorkspace(ACME);
        keys.forWorkspace(elsewhere);

        keys.deleteRealm("realm-1");

        assertThat(rows.find(ACME)).isEmpty();
        assertThat(rows.find(elsewhere)).isPresent();
    }

    @Test
    void the_cache_keeps_no_more_than_its_size() {
        KeysetCache cache = new KeysetCache(3, KeysetCache.DEFAULT_MAX_AGE, Clock.systemUTC());
        DataKeys small = new DataKeys(rows, TestKeys.ring("k1"), cache, Clock.systemUTC());

        List<WorkspaceId> workspaces = IntStream.range(0, 10)
                .mapToObj(i -> new WorkspaceId("realm-1", "org-" + i))
                .collect(Collectors.toList());
        workspaces.forEach(small::forWorkspace);

        assertThat(cache.size()).isEqualTo(3);
    }
}
