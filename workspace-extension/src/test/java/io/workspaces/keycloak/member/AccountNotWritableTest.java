package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accounts of user federations that do not let Keycloak store memberships. */
class AccountNotWritableTest {
    private final TestWorkspace workspace = new TestWorkspace();
    private final Group owners = workspace.group("owners", "app:create");

    @Test
    void an_invited_member_stays_Invited_with_a_flag_until_the_account_can_be_written() {
        Member leo = workspace.invited("leo", DefaultRole.BUILDER, owners);
        workspace.keycloak.readOnly.add("leo");

        assertThat(activate(leo)).hasValueSatisfying(member -> {
            assertThat(member.status()).isEqualTo(MemberStatus.INVITED);
            assertThat(member.userId()).isNull();
        });
        assertThat(workspace.now(leo).flags()).containsExactly(MemberFlag.ACCOUNT_NOT_WRITABLE);
        assertThat(workspace.now(leo).status()).isEqualTo(MemberStatus.INVITED);
        assertThat(workspace.open.all()).contains(leo.id());

        workspace.keycloak.readOnly.clear();

        assertThat(activate(leo))
                .hasValueSatisfying(member -> assertThat(member.flags()).isEmpty());
        assertThat(workspace.now(leo).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void the_flag_goes_with_the_address_that_it_was_about() {
        Member leo = workspace.invited("leo", DefaultRole.BUILDER);
        workspace.keycloak.readOnly.add("leo");
        activate(leo);

        Member lea = workspace
                .editMember()
                .change(
                        ADA,
                        workspace.id,
                        leo.id(),
                        new MemberPatch(null, new EmailAddress("lea@example.org"), null, null))
                .action()
                .get();

        assertThat(lea.flags()).isEmpty();
        assertThat(workspace.now(leo).flags()).isEmpty();
    }

    @Test
    void unarchiving_is_refused() {
        Member leo = workspace.archive(workspace.active("leo", DefaultRole.BUILDER));
        workspace.keycloak.readOnly.add("leo");

        Optional<WorkspacesException> refusal =
                workspace.transaction(() -> workspace.lifecycle().unarchive(ADA, workspace.id, leo.id(), false));

        assertThat(refusal).hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCOUNT_NOT_WRITABLE));
        assertThat(workspace.now(leo).status()).isEqualTo(MemberStatus.ARCHIVED);
    }

    @Test
    void the_background_flags_one_and_goes_on_with_others() {
        Member leo = workspace.active("leo", DefaultRole.END_USER);
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.members.place(List.of(
                leo.withPlacement(DefaultRole.BUILDER, leo.groups()),
                eve.withPlacement(DefaultRole.BUILDER, eve.groups())));
        workspace.pending.add(List.of(leo, eve), null);
        workspace.keycloak.readOnly.add("leo");

        workspace.background().catchUp(workspace.id, 10);

        assertThat(workspace.now(leo).flags()).containsExactly(MemberFlag.ACCOUNT_NOT_WRITABLE);
        assertThat(workspace.keycloak.groupsOf("eve"))
                .containsExactly(workspace.role(DefaultRole.BUILDER).id());
        assertThat(workspace.pending.next(Set.of())).isEmpty();
    }

    private Member demotedInRows(String user) {
        Member admin = workspace.active(user, DefaultRole.ADMIN);
        Member demoted = admin.withPlacement(DefaultRole.END_USER, Set.of());
        workspace.members.place(List.of(demoted));
        workspace.pending.add(List.of(demoted), null);
        return demoted;
    }

    @Test
    void what_waits_for_a_directory_that_does_not_answer_is_done_when_it_does() {
        Member leo = demotedInRows("leo");
        workspace.keycloak.silent.add("leo");

        workspace.background().catchUp(workspace.id, 10);

        assertThat(workspace.now(leo).flags()).isEmpty();
        assertThat(workspace.pending.next(Set.of())).as("for now").isEmpty();

        workspace.reconcileAccounts().reconcile(Actor.SYSTEM, workspace.id, "leo", OnViolation.REVERT);
        assertThat(workspace.now(leo).role())
                .as("groups that Keycloak still has give no role back")
                .isEqualTo(DefaultRole.END_USER);

        workspace.keycloak.silent.clear();
        workspace.pending.becomeDue();
        workspace.background().catchUp(workspace.id, 10);

        assertThat(workspace.keycloak.groupsOf("leo"))
                .containsExactly(workspace.role(DefaultRole.END_USER).id());
        workspace.pending.becomeDue();
        assertThat(workspace.pending.next(Set.of())).isEmpty();
    }

    @Test
    void a_few_memberships_wait_too_if_a_directory_does_not_answer() {
        Member leo = workspace.active("leo", DefaultRole.END_USER);
        workspace.keycloak.silent.add("leo");

        workspace
                .groupMembers()
                .add(ADA, workspace.id, owners.id(), Set.of(leo.id()))
                .apply(anyPlan(leo));

        assertThat(workspace.now(leo).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.pending.contains(leo)).isTrue();
    }

    private Confirmation anyPlan(Member member) {
        String request = "request";
        return new Confirmation(
                request,
                workspace
                        .groupMembers()
                        .add(ADA, workspace.id, owners.id(), Set.of(member.id()))
                        .effects()
                        .plan(request));
    }

    @Test
    void the_flag_goes_once_memberships_are_kept_again() {
        Member leo = demotedInRows("leo");
        Member eve = demotedInRows("eve");
        workspace.keycloak.readOnly.addAll(Set.of("leo", "eve"));
        workspace.background().catchUp(workspace.id, 10);
        assertThat(workspace.now(eve).flags()).containsExactly(MemberFlag.ACCOUNT_NOT_WRITABLE);
        workspace.keycloak.readOnly.clear();

        edit(leo, new MemberPatch(null, null, DefaultRole.BUILDER, null));
        workspace.pending.add(List.of(eve), null);
        workspace.background().catchUp(workspace.id, 10);

        assertThat(workspace.now(leo).flags()).isEmpty();
        assertThat(workspace.now(eve).flags()).isEmpty();
    }

    @Test
    void an_end_can_be_set_whatever_the_directory_says() {
        workspace.active("eve", DefaultRole.ADMIN);
        Member leo = workspace.active("leo", DefaultRole.BUILDER);
        workspace.keycloak.silent.add("leo");
        Profile ending = leo.profile().until(TestWorkspace.NOW.plusSeconds(60));

        edit(leo, new MemberPatch(ending, null, null, null));

        assertThat(workspace.now(leo).profile()).isEqualTo(ending);
        assertRefused(
                ErrorCode.ACCOUNT_UNAVAILABLE, () -> edit(leo, new MemberPatch(null, null, DefaultRole.ADMIN, null)));
    }

    private void edit(Member member, MemberPatch patch) {
        workspace.editMember().change(ADA, workspace.id, member.id(), patch).apply(new Confirmation("request", null));
    }

    @Test
    void an_invited_member_whose_directory_does_not_answer_is_not_flagged() {
        Member leo = workspace.invited("leo", DefaultRole.BUILDER);
        workspace.keycloak.silent.add("leo");

        assertThat(activate(leo))
                .hasValueSatisfying(member -> assertThat(member.status()).isEqualTo(MemberStatus.INVITED));

        assertThat(workspace.now(leo)).isEqualTo(leo);
    }

    @Test
    void a_repair_that_flags_somebody_keeps_the_name_that_it_has_just_taken() {
        Member leo = workspace.active("leo", DefaultRole.BUILDER);
        workspace.keycloak.groupsOf("leo").clear();
        workspace.keycloak.readOnly.add("leo");
        workspace.accounts.change(new Account("leo", leo.email(), true, new PersonName("Leonie", ""), true));

        workspace.repair().repair(ADA, workspace.workspace, false);

        assertThat(workspace.now(leo).name().full()).isEqualTo("Leonie");
        assertThat(workspace.now(leo).flags()).containsExactly(MemberFlag.ACCOUNT_NOT_WRITABLE);
    }

    @Test
    void the_import_of_an_organization_flags_one_and_goes_on_with_others() {
        for (String user : List.of("leo", "eve")) {
            workspace.accounts.add(user);
            workspace.keycloak.organization.add(user);
        }
        workspace.keycloak.readOnly.add("leo");

        for (String user : List.of("leo", "eve")) {
            workspace.reconcileAccounts().reconcile(Actor.SYSTEM, workspace.id, user, OnViolation.REVERT);
        }

        assertThat(workspace.members.findByUser(workspace.id, "leo"))
                .hasValueSatisfying(leo -> assertThat(leo.flags()).containsExactly(MemberFlag.ACCOUNT_NOT_WRITABLE));
        assertThat(workspace.members.findByUser(workspace.id, "eve"))
                .hasValueSatisfying(eve -> assertThat(eve.flags()).isEmpty());
    }

    @Test
    void the_import_leaves_somebody_out_whose_directory_does_not_answer() {
        workspace.accounts.add("leo");
        workspace.accounts.silent.add("leo");
        workspace.keycloak.organization.add("leo");

        workspace.reconcileAccounts().reconcile(Actor.SYSTEM, workspace.id, "leo", OnViolation.REVERT);

        assertThat(workspace.members.all()).isEmpty();
        assertThat(workspace.keycloak.organization).containsExactly("leo");
        assertThat(workspace.repair().repair(ADA, workspace.workspace, true)).isEmpty();
    }

    private Optional<Member> activate(Member member) {
        return workspace
                .lifecycle()
                .activate(Actor.SYSTEM, workspace.id, member.id(), workspace.accounts.add("leo"), "password");
    }
}
