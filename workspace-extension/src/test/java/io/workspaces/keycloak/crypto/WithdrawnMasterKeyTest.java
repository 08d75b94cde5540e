package io.workspaces.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that runs while its master keys change. */
class WithdrawnMasterKeyTest {
    private static final WorkspaceId ACME = new WorkspaceId("realm-1", "org-1");
    private static final WorkspaceId ELSEWHERE = new WorkspaceId("realm-2", "org-2");
    private static final Binding REGION = Binding.of("metadata", "member-1", "region");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofMinutes(10));

    private final TestClock clock = new TestClock(NOON);
    private final InMemoryDataKeys rows = new InMemoryDataKeys();
    private final InMemorySealedStore store = new InMemorySealedStore();
    private MasterKeys configured = TestKeys.ring("k1");
    private final MasterKeys masterKeys = realm -> configured.ring(realm);
    private final KeysetCache cache = new KeysetCache(10, Duration.ofMinutes(10), clock);
    private final DataKeys keys = new DataKeys(rows, masterKeys, cache, clock);
    private final DataKeyRotation rotation = new DataKeyRotation(rows, keys, masterKeys, List.of(store), clock);
    private final MasterKeyCheck check = new MasterKeyCheck(rows, masterKeys, cache);
    private final byte[] sealed = keys.forWorkspace(ACME).seal("eu", REGION).ciphertext();

    private String read() {
        return keys.opener(ACME).openText(sealed, REGION);
    }

    private DataKeyStatus status() {
        return rotation.status(ACME).orElseThrow();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }

    private MasterKeys withdrawn(String how) {
        return switch (how) {
            case "missing" -> MasterKeys.none();
            case "replaced" -> TestKeys.ring("k2");
            default -> MasterKeys.of(TestKeys.line("k1", "other"));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "replaced", "wrong"})
    void it_decrypts_until_the_end_that_is_stated_and_nothing_from_then_on(String how) {
        configured = withdrawn(how);

        clock.pass(Duration.ofMinutes(9));
        assertThat(read()).isEqualTo("eu");
        assertThat(status().available()).isFalse();
        assertThat(status().cachedUntil()).isEqualTo(END);
        assertThat(status().keys()).hasSize(1);
        assertThat(check.problems()).singleElement().asString().contains("is refused from " + END + " on");

        clock.pass(Duration.ofMinutes(1));
        refused(this::read);
        refused(() -> keys.forWorkspace(ACME));
        assertThat(status().available()).isFalse();
        assertThat(status().cachedUntil()).isNull();
        assertThat(status().keys()).isEmpty();
        assertThat(check.problems()).singleElement().asString().endsWith("metadata is refused");

        configured = TestKeys.ring("k1");
        assertThat(read()).isEqualTo("eu");
        assertThat(status().available()).isTrue();
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void use_does_not_put_the_end_off() {
        configured = MasterKeys.none();
        for (int minute = 1; minute < 10; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(read()).isEqualTo("eu");
        }

        clock.pass(Duration.ofMinutes(1));

        refused(this::read);
    }

    @Test
    void a_key_that_is_there_is_unwrapped_again_when_its_time_is_over() {
        clock.pass(Duration.ofMinutes(10));
        assertThat(read()).isEqualTo("eu");
        configured = MasterKeys.none();

        clock.pass(Duration.ofMinutes(9));

        assertThat(status().cachedUntil()).isEqualTo(END.plus(Duration.ofMinutes(10)));
        assertThat(read()).isEqualTo("eu");
    }

    @Test
    void as_long_as_the_master_key_is_there_no_end_is_stated() {
        assertThat(status().available()).isTrue();
        assertThat(status().cachedUntil()).isNull();
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void the_end_is_stated_for_the_keys_that_are_concerned() {
        clock.pass(Duration.ofMinutes(5));
        configured = TestKeys.ring("k2", "k1");
        keys.forWorkspace(ELSEWHERE);
        configured = TestKeys.ring("k2");
        assertThat(check.problems()).singleElement().asString().contains("'k1'", "realm-1", "from " + END);

        configured = MasterKeys.none();

        assertThat(check.problems()).singleElement().asString().contains("from " + END.plus(Duration.ofMinutes(5)));
    }

    @Test
    void no_keyset_is_wrapped_again_on_the_word_of_the_cache() {
        configured = withdrawn("wrong");
        DataKey before = rows.find(ACME).orElseThrow();

        refused(() -> rotation.start(ACME));
        assertThat(rows.find(ACME)).contains(before);

        configured = TestKeys.ring("k1");
        rotation.start(ACME);
        DataKey rotating = rows.find(ACME).orElseThrow();
        configured = withdrawn("wrong");
        TestKeys.step(rotation);

        DataKey after = rows.find(ACME).orElseThrow();
        assertThat(after.wrapped()).isEqualTo(rotating.wrapped());
        assertThat(after.state()).isEqualTo(DataKey.State.ROTATING);
    }

    @Test
    void a_node_that_caches_nothing_refuses_at_once() {
        KeysetCache none = new KeysetCache(10, Duration.ZERO, clock);
        DataKeys strict = new DataKeys(rows, masterKeys, none, clock);
        assertThat(strict.opener(ACME).openText(sealed, REGION)).isEqualTo("eu");

        configured = MasterKeys.none();

        refused(() -> strict.opener(ACME));
    }
}
