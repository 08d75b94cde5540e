package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconcileAccountsTest {
    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");
    private final Group owners = workspace.group("owners", "app:create");

    private void reconcile(String user, OnViolation onViolation) {
        workspace.reconcileAccounts().reconcile(ADA, workspace.id, user, onViolation);
    }

    private void join(String user, Group group) {
        workspace.keycloak.groupsOf(user).add(group.id());
    }

    private void leave(String user, Group group) {
        workspace.keycloak.groupsOf(user).remove(group.id());
    }

    private Group role(DefaultRole role) {
        return workspace.role(role);
    }

    @Nested
    class Joining_the_organization {
        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void makes_an_Active_End_user(OnViolation onViolation) {
            workspace.accounts.add("eve");
            workspace.keycloak.organization.add("eve");

            reconcile("eve", onViolation);

            assertThat(workspace.members.findByUser(workspace.id, "eve")).hasValueSatisfying(member -> {
                assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
                assertThat(member.role()).isEqualTo(DefaultRole.END_USER);
                assertThat(member.source()).isEqualTo(MemberSource.ADOPTED);
            });
            assertThat(workspace.keycloak.groupsOf("eve"))
                    .containsExactly(role(DefaultRole.END_USER).id());
        }

        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void leaves_an_Invited_row_Invited_and_is_undone(OnViolation onViolation) {
            Member invited = workspace.invited("eve", DefaultRole.ADMIN);
            workspace.accounts.add("eve");
            workspace.keycloak.organization.add("eve");

            reconcile("eve", onViolation);

            assertThat(workspace.now(invited)).isEqualTo(invited);
            assertThat(workspace.keycloak.groupsOf("eve")).isEmpty();
            assertThat(workspace.keycloak.organization).doesNotContain("eve");
        }

        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void is_undone_for_a_second_account_that_has_a_members_address(OnViolation onViolation) {
            Member eve = workspace.active("eve", DefaultRole.BUILDER);
            workspace.accounts.change(new Account("twin", eve.email(), true, eve.name(), true));
            workspace.keycloak.organization.add("twin");

            reconcile("twin", onViolation);

            assertThat(workspace.now(eve)).isEqualTo(eve);
            assertThat(workspace.keycloak.organization).containsExactly("eve");
            assertThat(workspace.members.all()).hasSize(1);
            assertThat(workspace.audit).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_KEEP_OUT);
                assertThat(entry.detail()).containsEntry("email", "eve@example.org");
            });
        }

        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void is_undone_for_an_Archived_row(OnViolation onViolation) {
            Member eve = workspace.active("eve", DefaultRole.BUILDER);
            workspace.archive(eve);
            workspace.keycloak.organization.add("eve");

            reconcile("eve", onViolation);

            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
            assertThat(workspace.keycloak.organization).doesNotContain("eve");
        }
    }

    @Nested
    class Leaving_the_organization {
        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void archives(OnViolation onViolation) {
            Member eve = workspace.active("eve", DefaultRole.BUILDER, viewers);
            workspace.keycloak.leaveOrganization("eve");

            reconcile("eve", onViolation);

            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
            assertThat(workspace.now(eve).groups()).containsExactly(viewers.id());
        }

        @Test
        void is_refused_for_the_last_Admin() {
            workspace.active("ann", DefaultRole.ADMIN);
            workspace.keycloak.leaveOrganization("ann");

            assertRefused(ErrorCode.LAST_ADMIN, () -> reconcile("ann", OnViolation.REJECT));
        }

        @Test
        void is_undone_for_the_last_Admin_where_nothing_may_be_refused() {
            Member ann = workspace.active("ann", DefaultRole.ADMIN);
            workspace.keycloak.leaveOrganization("ann");

            reconcile("ann", OnViolation.REVERT);

            assertThat(workspace.now(ann).status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(workspace.keycloak.organization).contains("ann");
            assertThat(workspace.keycloak.groupsOf("ann"))
                    .containsExactly(role(DefaultRole.ADMIN).id());
        }
    }

    @Nested
    class Groups {
        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void joining_a_roles_group_changes_the_role(OnViolation onViolation) {
            Member eve = workspace.active("eve", DefaultRole.END_USER, viewers);
            join("eve", role(DefaultRole.BUILDER));

            reconcile("eve", onViolation);

            assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
            assertThat(workspace.keycloak.groupsOf("eve"))
                    .containsExactlyInAnyOrder(role(DefaultRole.BUILDER).id(), viewers.id());
        }

        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void custom_groups_are_taken_over(OnViolation onViolation) {
            Member eve = workspace.active("eve", DefaultRole.BUILDER, viewers);
            leave("eve", viewers);
            join("eve", owners);

            reconcile("eve", onViolation);

            assertThat(workspace.now(eve).groups()).containsExactly(owners.id());
        }

        @Test
        void leaving_the_last_role_is_refused() {
            workspace.active("eve", DefaultRole.BUILDER);
            leave("eve", role(DefaultRole.BUILDER));

            assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile("eve", OnViolation.REJECT));
        }

        @Test
        void joining_two_roles_is_refused() {
            workspace.active("eve", DefaultRole.END_USER);
            join("eve", role(DefaultRole.BUILDER));
            join("eve", role(DefaultRole.ADMIN));

            assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile("eve", OnViolation.REJECT));
        }

        @Test
        void an_End_user_joins_no_builder_level_group() {
            workspace.active("eve", DefaultRole.END_USER);
            join("eve", owners);

            assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> reconcile("eve", OnViolation.REJECT));
        }

        @Test
        void a_downgrade_that_would_leave_groups_is_refused() {
            workspace.active("eve", DefaultRole.BUILDER, owners);
            join("eve", role(DefaultRole.END_USER));

            assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> reconcile("eve", OnViolation.REJECT));
        }

        @Test
        void the_last_Admin_takes_no_other_role() {
            Member ann = workspace.active("ann", DefaultRole.ADMIN);
            join("ann", role(DefaultRole.BUILDER));

            assertRefused(ErrorCode.LAST_ADMIN, () -> reconcile("ann", OnViolation.REJECT));
            reconcile("ann", OnViolation.REVERT);

            assertThat(workspace.now(ann).role()).isEqualTo(DefaultRole.ADMIN);
            assertThat(workspace.keycloak.groupsOf("ann"))
                    .containsExactly(role(DefaultRole.ADMIN).id());
        }

        @Test
        void somebody_Invited_gets_no_role_through_a_group() {
            workspace.invited("eve", DefaultRole.END_USER);
            workspace.accounts.add("eve");
            workspace.keycloak.organization.add("eve");
            join("eve", role(DefaultRole.ADMIN));

            assertRefused(ErrorCode.MEMBER_STATUS, () -> reconcile("eve", OnViolation.REJECT));
            reconcile("eve", OnViolation.REVERT);

            assertThat(workspace.keycloak.groupsOf("eve")).isEmpty();
        }
    }

    @Nested
    class The_account {
        @Test
        void takes_its_members_along_when_it_is_deleted() {
            Member ann = workspace.active("ann", DefaultRole.ADMIN);

            workspace.accountDeletion().deleted(ADA, "realm", "ann");

            assertThat(workspace.members.find(workspace.id, ann.id())).isEmpty();
        }

        @Test
        void has_the_memberships_of_its_Active_members_again_when_it_is_made_anew_under_its_id() {
            workspace.active("ann", DefaultRole.ADMIN);
            Member old = workspace.active("eve", DefaultRole.BUILDER);
            workspace.lifecycle().archive(ADA, workspace.id, old.id(), ArchivedReason.ADMIN);
            workspace.keycloak.withdraw(workspace.id, "ann");

            workspace.background().restore("realm", "ann");
            workspace.background().restore("realm", "eve");

            assertThat(workspace.keycloak.organization).containsExactly("ann");
            assertThat(workspace.keycloak.groupsOf("ann"))
                    .containsExactly(role(DefaultRole.ADMIN).id());
        }

        @Test
        void leaves_its_members_Archived_with_all_they_have_when_its_directory_has_it_no_more() {
            Member ann = workspace.active("ann", DefaultRole.ADMIN);
            Member old = workspace.active("eve", DefaultRole.BUILDER);
            workspace.lifecycle().archive(ADA, workspace.id, old.id(), ArchivedReason.ADMIN);

            workspace.accounts.remove("ann");
            workspace.accountDeletion().dropped(Actor.SYSTEM, "realm", "ann");
            workspace.accountDeletion().dropped(Actor.SYSTEM, "realm", "eve");

            assertThat(workspace.now(ann).status()).isEqualTo(MemberStatus.ARCHIVED);
            assertThat(workspace.now(ann).role()).isEqualTo(DefaultRole.ADMIN);
            assertThat(workspace.audit)
                    .filteredOn(entry -> entry.action() == AuditAction.MEMBER_ARCHIVE)
                    .extracting(entry -> entry.detail().get("archivedReason"))
                    .containsExactly("admin", "account_gone");
            workspace.lifecycle().unarchive(ADA, workspace.id, ann.id(), false);
            assertThat(workspace.now(ann).status()).isEqualTo(MemberStatus.INVITED);
        }

        @Test
        void that_is_gone_leaves_what_an_Admin_did_at_the_same_time() {
            Member ann = workspace.active("ann", DefaultRole.ADMIN);
            Member eve = workspace.active("eve", DefaultRole.BUILDER);

            workspace.meanwhile(() -> workspace.archive(eve));
            workspace.accountDeletion().dropped(Actor.SYSTEM, "realm", "eve");
            assertThat(workspace.now(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);

            workspace.meanwhile(() -> {
                workspace.archive(eve);
                workspace.lifecycle().unarchive(ADA, workspace.id, eve.id(), true);
            });
            workspace.accountDeletion().deleted(ADA, "realm", "eve");
            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.INVITED);
            assertThat(workspace.audit).extracting(AuditEntry::action).doesNotContain(AuditAction.MEMBER_REMOVE);
            assertThat(workspace.now(ann)).isEqualTo(ann);
        }

        @Test
        void gives_its_members_their_names_and_its_verified_address() {
            Member eve = workspace.active("eve", DefaultRole.END_USER);
            EmailAddress fresh = new EmailAddress("new@example.org");
            Account renamed = new Account("eve", fresh, false, new PersonName("Eve", "New"), true);
            follow(renamed);
            assertThat(workspace.now(eve).name().full()).isEqualTo("Eve New");
            assertThat(workspace.now(eve).email()).isEqualTo(eve.email());

            follow(new Account("eve", fresh, true, renamed.name(), true));
            assertThat(workspace.now(eve).email()).isEqualTo(fresh);
        }

        @Test
        void that_changes_again_while_its_workspace_is_locked_leaves_the_later_address() {
            Member eve = workspace.active("eve", DefaultRole.END_USER);
            Account first = new Account("eve", new EmailAddress("first@example.org"), true, eve.name(), true);
            Account later = new Account("eve", new EmailAddress("later@example.org"), true, eve.name(), true);
            workspace.accounts.change(first);

            workspace.meanwhile(() -> follow(later));
            workspace.accountSync().follow(ADA, "realm", first, false);

            assertThat(workspace.now(eve).email()).isEqualTo(later.email());
        }

        @Test
        void leaves_the_old_address_and_a_flag_where_the_new_one_is_taken() {
            Member eve = workspace.active("eve", DefaultRole.END_USER);
            Member joe = workspace.invited("joe", DefaultRole.END_USER);
            Account changed = new Account("eve", joe.email(), true, eve.name(), true);

            follow(changed);
            assertThat(workspace.now(eve).email()).isEqualTo(eve.email());
            assertThat(workspace.now(eve).flags()).containsExactly(MemberFlag.EMAIL_CONFLICT);

            follow(new Account("eve", eve.email(), true, eve.name(), true));
            assertThat(workspace.now(eve).flags()).isEmpty();
        }

        @Test
        void gives_its_member_the_new_address_once_whoever_had_it_is_removed() {
            Member joe = workspace.invited("joe", DefaultRole.END_USER);
            Member eve = inConflictWith(joe);

            workspace.lifecycle().remove(ADA, workspace.id, joe.id());

            assertThat(workspace.now(eve).email()).isEqualTo(joe.email());
            assertThat(workspace.now(eve).flags()).isEmpty();
        }

        @Test
        void gives_its_member_the_new_address_once_whoever_had_it_has_another() {
            Member joe = workspace.invited("joe", DefaultRole.END_USER);
            Member eve = inConflictWith(joe);

            EmailAddress another = new EmailAddress("another@example.org");
            workspace
                    .editMember()
                    .change(ADA, workspace.id, joe.id(), new MemberPatch(null, another, null, null))
                    .apply(new Confirmation("request", null));

            assertThat(workspace.now(eve).email()).isEqualTo(joe.email());
            assertThat(workspace.now(eve).flags()).isEmpty();
        }

        @Test
        void hands_an_address_on_along_a_chain_of_those_who_wait_for_each_others() {
            Member joe = workspace.active("joe", DefaultRole.END_USER);
            Member eve = inConflictWith(joe);
            Member ann = workspace.active("ann", DefaultRole.END_USER);
            change(ann, eve.email());
            assertThat(workspace.now(ann).flags()).containsExactly(MemberFlag.EMAIL_CONFLICT);

            workspace.accounts.remove("joe");
            workspace.accountDeletion().deleted(ADA, "realm", "joe");

            assertThat(workspace.now(eve).email()).isEqualTo(joe.email());
            assertThat(workspace.now(ann).email()).isEqualTo(eve.email());
            assertThat(workspace.members.all())
                    .allMatch(member -> member.flags().isEmpty());
        }

        @Test
        void is_not_flagged_any_more_when_the_member_is_invited_anew() {
            Member eve = inConflictWith(workspace.invited("joe", DefaultRole.END_USER));
            workspace.archive(eve);

            workspace.lifecycle().unarchive(ADA, workspace.id, eve.id(), true);

            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.INVITED);
            assertThat(workspace.now(eve).flags()).isEmpty();
        }

        /** Somebody Active whose account has another member's address. */
        private Member inConflictWith(Member other) {
            Member eve = workspace.active("eve", DefaultRole.END_USER);
            change(eve, other.email());
            assertThat(workspace.now(eve).flags()).containsExactly(MemberFlag.EMAIL_CONFLICT);
            return eve;
        }

        private void change(Member member, @Nullable EmailAddress email) {
            follow(new Account(member.requireUserId(), email, true, member.name(), true));
        }

        private void follow(Account changed) {
            workspace.accounts.change(changed);
            workspace.accountSync().follow(ADA, "realm", changed, false);
        }
    }
}
