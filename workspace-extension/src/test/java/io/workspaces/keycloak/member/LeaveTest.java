package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaveTest {
    private final TestWorkspace workspace = new TestWorkspace();

    private Optional<WorkspacesException> leave(Member member) {
        String user = String.valueOf(member.userId());
        return workspace.transaction(() -> workspace.lifecycle().leave(new Actor(user, "joe"), workspace.id, user));
    }

    @Test
    void who_leaves_is_archived_as_left_and_out_of_keycloak() {
        Member joe = workspace.active("joe", DefaultRole.BUILDER);

        assertThat(leave(joe)).isEmpty();

        assertThat(workspace.now(joe).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(workspace.now(joe).archivedReason()).isEqualTo(ArchivedReason.LEFT);
        assertThat(workspace.keycloak.organization).doesNotContain(joe.requireUserId());
        assertThat(workspace.audit).last().satisfies(entry -> {
            assertThat(entry.actor().userId()).isEqualTo(joe.userId());
            assertThat(entry.detail()).containsEntry("archivedReason", "left");
        });
    }

    @Test
    void the_last_admin_without_an_end_cannot_leave() {
        Member ann = workspace.active("ann", DefaultRole.ADMIN);
        Member bob = workspace.active("bob", DefaultRole.ADMIN);
        workspace.members.save(bob.withIdentity(
                bob.email(), bob.profile().until(TestWorkspace.NOW.plus(Duration.ofDays(1))), Set.of()));

        assertThat(leave(ann)).get().extracting(WorkspacesException::code).isEqualTo(ErrorCode.LAST_ADMIN);
        assertThat(leave(bob)).isEmpty();
    }

    @Test
    void who_is_no_active_member_leaves_nothing() {
        Member gone = workspace.archive(workspace.active("joe", DefaultRole.BUILDER));

        assertThat(leave(gone)).get().extracting(WorkspacesException::code).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(workspace.now(gone).archivedReason()).isEqualTo(ArchivedReason.ADMIN);
    }
}
