package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.SeatLimits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private final TestWorkspace workspace = new TestWorkspace();

    private static void assertExhausted(Optional<WorkspacesException> refusal, String kind, int limit, long used) {
        assertThat(refusal).get().satisfies(seats -> {
            assertThat(seats.code()).isEqualTo(ErrorCode.SEATS_EXHAUSTED);
            assertThat(seats.details())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("seats", kind, "limit", limit, "used", used));
        });
    }

    private Optional<WorkspacesException> unarchive(Member member) {
        return workspace.transaction(() -> workspace.lifecycle().unarchive(ADA, workspace.id, member.id(), false));
    }

    private Optional<WorkspacesException> role(Member member, DefaultRole role) {
        return workspace.transaction(() -> done(workspace
                .editMember()
                .change(ADA, workspace.id, member.id(), new MemberPatch(null, null, role, null))));
    }

    @Test
    void invited_and_active_people_have_seats_and_archived_ones_have_none() {
        workspace.active("ann", DefaultRole.ADMIN);
        workspace.invited("bob", DefaultRole.BUILDER);
        Member cyd = workspace.active("cyd", DefaultRole.END_USER);
        workspace.archive(cyd);

        assertThat(workspace.members.seats(workspace.id)).isEqualTo(new SeatUse(2, 2));

        workspace.seatLimits = new SeatLimits(2, null);
        assertExhausted(unarchive(cyd), "all", 2, 2);
        workspace.seatLimits = new SeatLimits(3, null);
        assertThat(unarchive(cyd)).isEmpty();
    }

    @Test
    void a_builder_needs_a_seat_of_builders_and_who_has_one_may_become_an_admin() {
        Member ann = workspace.active("ann", DefaultRole.BUILDER);
        Member bob = workspace.active("bob", DefaultRole.END_USER);
        workspace.seatLimits = new SeatLimits(null, 1);

        assertExhausted(role(bob, DefaultRole.BUILDER), "builders", 1, 1);
        assertThat(role(ann, DefaultRole.ADMIN)).isEmpty();
    }

    @Test
    void a_group_that_makes_builders_of_more_people_than_there_are_seats_changes_nobody() {
        Group makers = workspace.group("makers", "app:create");
        Member ann = workspace.active("ann", DefaultRole.END_USER);
        Member bob = workspace.active("bob", DefaultRole.END_USER);
        workspace.seatLimits = new SeatLimits(null, 1);

        Optional<WorkspacesException> refusal = workspace.transaction(
                () -> done(workspace.groupMembers().add(ADA, workspace.id, makers.id(), Set.of(ann.id(), bob.id()))));

        assertExhausted(refusal, "builders", 1, 0);
        assertThat(workspace.now(ann).role()).isEqualTo(DefaultRole.END_USER);
    }

    @Test
    void a_limit_below_what_is_used_refuses_only_what_is_new() {
        Member ann = workspace.active("ann", DefaultRole.BUILDER);
        Member bob = workspace.active("bob", DefaultRole.BUILDER);
        workspace.seatLimits = new SeatLimits(1, 1);

        assertThat(role(ann, DefaultRole.END_USER)).isEmpty();
        assertThat(role(bob, DefaultRole.ADMIN)).isEmpty();
        assertExhausted(role(ann, DefaultRole.BUILDER), "builders", 1, 1);
    }

    @Test
    void who_is_invited_has_a_seat_and_needs_none_to_join() {
        Member ann = workspace.invited("ann", DefaultRole.BUILDER);
        workspace.seatLimits = new SeatLimits(1, 1);

        Account account = workspace.accounts.add("ann");
        assertThat(workspace.lifecycle().activate(ADA, workspace.id, ann.id(), account, "link"))
                .isPresent();
    }

    @Test
    void keycloak_is_not_refused_when_somebody_joins_the_organization() {
        workspace.active("ann", DefaultRole.BUILDER);
        workspace.seatLimits = new SeatLimits(1, 1);
        Account account = workspace.accounts.add("bob");
        workspace.keycloak.organization.add(account.id());

        workspace.reconcileAccounts().reconcile(ADA, workspace.id, account.id(), OnViolation.REJECT);

        assertThat(workspace.members.findByUser(workspace.id, account.id())).isPresent();
        assertThat(workspace.members.seats(workspace.id)).isEqualTo(new SeatUse(2, 1));
    }

    private static void done(PlannedChange<?> change) {
        assertThat(change.action().get()).isNotNull();
    }
}
