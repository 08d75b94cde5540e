package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static io.workspaces.keycloak.member.TestWorkspace.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupPart;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.SeatLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndOfMembershipTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final TestWorkspace workspace = new TestWorkspace();

    private Member until(Member member, @Nullable Instant end) {
        Member dated = member.withIdentity(member.email(), member.profile().until(end), Set.of());
        workspace.members.save(dated);
        return dated;
    }

    private Optional<WorkspacesException> edit(Member member, Profile profile, @Nullable DefaultRole role) {
        return workspace.transaction(() -> done(workspace
                .editMember()
                .change(ADA, workspace.id, member.id(), new MemberPatch(profile, null, role, null))));
    }

    private static void assertRefused(Optional<WorkspacesException> refusal, ErrorCode code) {
        assertThat(refusal).get().extracting(WorkspacesException::code).isEqualTo(code);
    }

    private static void assertOver(Optional<WorkspacesException> refusal) {
        assertThat(refusal.orElseThrow().violations())
                .singleElement()
                .extracting(Violation::field, Violation::code)
                .containsExactly("activeUntil", "active_until_past");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITED", "ACTIVE"})
    void a_membership_lasts_until_its_end_and_not_a_moment_longer(MemberStatus status) {
        Member person = status == MemberStatus.ACTIVE
                ? workspace.active("joe", DefaultRole.BUILDER)
                : workspace.invited("joe", DefaultRole.BUILDER);
        Member joe = until(person, TOMORROW);

        assertThat(joe.asOf(TOMORROW.minusMillis(1))).isEqualTo(joe);
        assertThat(joe.asOf(TOMORROW).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(joe.asOf(TOMORROW).archivedReason()).isEqualTo(ArchivedReason.EXPIRED);
        assertThat(joe.asOf(TOMORROW).formerStatus()).isEqualTo(status);
    }

    @Test
    void whoever_was_archived_before_keeps_the_reason() {
        Member joe = until(workspace.archive(workspace.active("joe", DefaultRole.END_USER)), TOMORROW);

        assertThat(joe.asOf(TOMORROW)).isEqualTo(joe);
    }

    @Test
    void a_change_finds_that_the_membership_has_ended_and_has_everything_follow() {
        Member joe = until(workspace.active("joe", DefaultRole.BUILDER), TOMORROW);
        workspace.clock.pass(Duration.ofDays(1));

        assertRefused(edit(joe, joe.profile(), DefaultRole.ADMIN), ErrorCode.MEMBER_STATUS);
        workspace.reconcileAccounts().reconcile(ADA, workspace.id, joe.requireUserId(), OnViolation.REVERT);

        assertThat(workspace.now(joe).archivedReason()).isEqualTo(ArchivedReason.EXPIRED);
        assertThat(workspace.keycloak.organization).doesNotContain(joe.requireUserId());
        assertThat(workspace.audit).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("archivedReason", "expired"));
    }

    @Test
    void an_end_in_the_past_is_refused() {
        Member joe = workspace.active("joe", DefaultRole.BUILDER);

        assertOver(edit(joe, joe.profile().until(NOW), null));
    }

    @Test
    void who_has_expired_comes_back_with_a_later_end_or_none() {
        Member joe = until(workspace.active("joe", DefaultRole.BUILDER), TOMORROW);
        workspace.clock.pass(Duration.ofDays(2));

        assertRefused(
                workspace.transaction(() -> workspace.lifecycle().unarchive(ADA, workspace.id, joe.id(), false)),
                ErrorCode.DATE_NEEDED);
        assertOver(workspace.transaction(() -> workspace
                .lifecycle()
                .unarchive(ADA, workspace.id, joe.id(), false, profile -> profile.until(TOMORROW.plusSeconds(1)))));
        Member back =
                workspace.lifecycle().unarchive(ADA, workspace.id, joe.id(), false, profile -> profile.until(null));

        assertThat(back.is(MemberStatus.ACTIVE)).isTrue();
        assertThat(back.asOf(TOMORROW.plus(Duration.ofDays(9)))).isEqualTo(back);
        assertThat(workspace.keycloak.organization).contains(joe.requireUserId());
    }

    @Test
    void nobody_joins_by_an_invitation_to_a_membership_that_has_ended() {
        Member joe = until(workspace.invited("joe", DefaultRole.BUILDER), TOMORROW);
        Account account = workspace.accounts.add("joe");
        workspace.clock.pass(Duration.ofDays(1));

        assertThat(workspace.lifecycle().activate(ADA, workspace.id, joe.id(), account, "link"))
                .isEmpty();
    }

    @Test
    void whoever_has_ended_takes_no_seat_of_builders_and_is_in_no_copy_of_a_group() {
        Group group = workspace.group("ops", "app:view:a");
        Member ann = workspace.active("ann", DefaultRole.END_USER, group);
        Member joe = until(workspace.active("joe", DefaultRole.END_USER, group), TOMORROW);
        workspace.clock.pass(Duration.ofDays(1));
        workspace.seatLimits = new SeatLimits(null, 1);

        Group copy = workspace
                .duplicateGroup()
                .duplicate(ADA, workspace.id, group.id(), null, Set.of(GroupPart.USERS, GroupPart.APPS))
                .apply(new Confirmation("request", null));
        PlannedChange<Group> raise = workspace
                .editGroups()
                .change(ADA, workspace.id, group.id(), null, permissions -> Permissions.of("app:create"));

        assertThat(workspace.now(ann).groups()).containsExactlyInAnyOrder(group.id(), copy.id());
        assertThat(workspace.now(joe).groups()).containsExactly(group.id());
        assertThat(workspace.transaction(() -> done(raise))).isEmpty();
        assertThat(workspace.now(ann).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void the_last_admin_without_an_end_can_get_none() {
        Member ann = workspace.active("ann", DefaultRole.ADMIN);
        Member bob = until(workspace.active("bob", DefaultRole.ADMIN), TOMORROW);

        assertRefused(edit(ann, ann.profile().until(TOMORROW), null), ErrorCode.LAST_ADMIN);
        assertRefused(edit(ann, ann.profile(), DefaultRole.BUILDER), ErrorCode.LAST_ADMIN);
        assertRefused(workspace.transaction(() -> workspace.archive(ann)), ErrorCode.LAST_ADMIN);
        assertRefused(
                workspace.transaction(() -> workspace.lifecycle().remove(ADA, workspace.id, ann.id())),
                ErrorCode.LAST_ADMIN);

        assertThat(edit(bob, bob.profile(), DefaultRole.BUILDER)).isEmpty();
    }

    @Test
    void ends_of_two_admins_at_the_same_instant_take_nobody_whom_the_workspace_needs() {
        Member ann = workspace.active("ann", DefaultRole.ADMIN);
        Member bob = workspace.active("bob", DefaultRole.ADMIN);

        assertThat(edit(ann, ann.profile().until(TOMORROW), null)).isEmpty();
        assertRefused(edit(bob, bob.profile().until(TOMORROW), null), ErrorCode.LAST_ADMIN);

        workspace.clock.pass(Duration.ofDays(2));
        assertThat(workspace
                        .endedMemberships(workspace.clock)
                        .settle(workspace.now(ann))
                        .status())
                .isEqualTo(MemberStatus.ARCHIVED);
        assertThat(workspace.members.lastingAdmins(workspace.id)).containsExactly(bob.id());
    }

    @Test
    void an_admin_with_an_end_is_kept_while_there_is_no_other() {
        Member ann = until(workspace.active("ann", DefaultRole.ADMIN), TOMORROW);

        assertRefused(workspace.transaction(() -> workspace.archive(ann)), ErrorCode.LAST_ADMIN);
        assertThat(edit(ann, ann.profile().until(TOMORROW.plusSeconds(1)), null))
                .isEmpty();
        assertThat(edit(ann, ann.profile().until(null), null)).isEmpty();
    }

    @Test
    void two_who_each_give_the_other_an_end_at_once_leave_one_without() {
        Member ann = workspace.active("ann", DefaultRole.ADMIN);
        Member bob = workspace.active("bob", DefaultRole.ADMIN);
        workspace.meanwhile(() -> edit(bob, bob.profile().until(TOMORROW), null));

        assertRefused(edit(ann, ann.profile().until(TOMORROW), null), ErrorCode.LAST_ADMIN);
    }

    @Test
    void one_who_cannot_be_archived_keeps_nobody_behind() {
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < 2 * EndedRound.BATCH_SIZE; i++) {
            people.add(until(workspace.active("p" + i, DefaultRole.END_USER), TOMORROW));
        }
        List<Member> stuck = List.of(people.get(0), people.get(60));
        stuck.forEach(member -> workspace.keycloak.stuck.add(member.requireUserId()));
        workspace.clock.pass(Duration.ofDays(1));
        EndedRound round = new EndedRound();

        int refused = rounds(round);

        assertThat(refused).as("a batch, and each of the two alone").isEqualTo(3);
        assertThat(workspace.members.all())
                .filteredOn(member -> !member.is(MemberStatus.ARCHIVED))
                .extracting(Member::id)
                .containsExactlyInAnyOrderElementsOf(
                        stuck.stream().map(Member::id).toList());
        workspace.keycloak.stuck.clear();
        assertThat(rounds(round)).isZero();
        assertThat(workspace.members.all()).allMatch(member -> member.is(MemberStatus.ARCHIVED));
    }

    /** A round of the background task, each step in a transaction; returns how many were rolled back. */
    private int rounds(EndedRound round) {
        int refused = 0;
        for (int steps = 0; round.next(workspace.members).isPresent(); steps++) {
            assertThat(steps).isLessThan(1000);
            refused += workspace
                            .transaction(() -> round.step(
                                    workspace.id, workspace.members, workspace.endedMemberships(workspace.clock)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return refused;
    }

    @Test
    void who_has_ended_comes_into_no_group_and_Keycloak_is_not_told_that_they_are_in_one() {
        Group viewers = workspace.group("viewers", "app:view:*");
        Member joe = until(workspace.active("joe", DefaultRole.END_USER), TOMORROW);
        Member eve = until(workspace.active("eve", DefaultRole.END_USER, viewers), TOMORROW);
        workspace.pending.add(List.of(eve), null);
        workspace.clock.pass(Duration.ofDays(1));

        assertThat(workspace
                        .transaction(
                                () -> workspace.groupMembers().add(ADA, workspace.id, viewers.id(), Set.of(joe.id())))
                        .orElseThrow()
                        .violations())
                .extracting(Violation::code)
                .containsExactly("member_archived");
        workspace.keycloak.leaveOrganization("eve");
        workspace.membershipSync().restore(workspace.id.realm(), "eve");
        assertThat(workspace.keycloak.organization).doesNotContain("eve");
        workspace.keycloak.organization.add("eve");
        workspace.background().catchUp(workspace.id, 10);
        assertThat(workspace.keycloak.organization).doesNotContain("eve");
        assertThat(workspace.repair().repair(ADA, workspace.workspace, true))
                .extracting(Discrepancy::kind)
                .containsExactly("membership_left_over");
    }

    private static void done(PlannedChange<?> change) {
        assertThat(change.action().get()).isNotNull();
    }
}
