package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.workspaces.client.model.Role;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
    private static final int ROUNDS = 50_000;

    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final FakeMember ada = server.workspace("marketing")
            .member("ada@example.com")
            .role(Role.BUILDER)
            .metadata("region", "EU");
    private final WorkspacesClient client = WorkspacesClient.builder()
            .realm(server.realm())
            .clock(new StandingClock())
            .build();

    /** Stands still and, unlike an {@code Instant}, costs nothing to read. */
    private static final class StandingClock extends Clock {
        private final long start = System.currentTimeMillis();

        @Override
        public long millis() {
            return start;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(start);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_remembered_user_and_his_permissions_cost_no_memory(boolean claims) {
        String token = claims ? ada.tokenWithClaims() : ada.token();
        ask(token);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long allowed = ask(token);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allowed).isEqualTo(3L * ROUNDS);
        assertThat(bytes / ROUNDS).isZero();
    }

    private long ask(String token) {
        long allowed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            CurrentUser me = client.currentUser("marketing", token);
            allowed += me.can("app:edit", "orders") ? 1 : 0;
            allowed += me.can("app:create") ? 1 : 0;
            allowed += me.metadata().get("region", "").equals("EU") ? 1 : 0;
        }
        return allowed;
    }
}
