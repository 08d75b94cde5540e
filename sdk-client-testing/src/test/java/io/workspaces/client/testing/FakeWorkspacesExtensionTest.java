package io.workspaces.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnreachableException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeWorkspacesExtension.class)
class FakeWorkspacesExtensionTest {
    private static final List<String> EARLIER = new ArrayList<>();

    @RepeatedTest(2)
    void each_test_has_a_server_of_its_own_and_a_client_of_it(FakeWorkspaces server, WorkspacesClient client) {
        assertThat(EARLIER).doesNotContain(server.realm().toString());
        EARLIER.add(server.realm().toString());
        String ada = server.workspace("marketing").member("ada@example.com").token();
        assertThat(client.currentUser("marketing", ada).email()).isEqualTo("ada@example.com");
        assertThatThrownBy(() -> client.currentUser("sales", ada)).isInstanceOf(NotFoundException.class);
    }

    @AfterAll
    static void both_have_ended_and_their_servers_too() {
        assertThat(EARLIER).hasSize(2).allSatisfy(realm -> {
            try (WorkspacesClient client = WorkspacesClient.builder()
                    .realm(URI.create(realm))
                    .retries(1, Duration.ZERO, Duration.ZERO)
                    .build()) {
                assertThatThrownBy(() -> client.currentUser("marketing", "token"))
                        .isInstanceOf(UnreachableException.class);
            }
        });
    }

    @Nested
    class Shared {
        private static @Nullable FakeWorkspaces shared;

        @BeforeAll
        static void begin(FakeWorkspaces server) {
            shared = server;
        }

        @Test
        void a_class_that_asks_before_all_shares_one(FakeWorkspaces server) {
            assertThat(server).isSameAs(shared);
        }
    }
}
