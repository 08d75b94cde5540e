package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.KeycloakGroup;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Permissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepairTest {
    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");
    private final Group owners = workspace.group("owners", "app:create");

    private List<String> repair(boolean dryRun) {
        return workspace.repair().repair(ADA, workspace.workspace, dryRun).stream()
                .map(Discrepancy::kind)
                .toList();
    }

    private void assertMends(String... kinds) {
        assertThat(repair(true)).containsExactlyInAnyOrder(kinds);
        assertThat(repair(false)).containsExactlyInAnyOrder(kinds);
        assertThat(repair(false)).isEmpty();
    }

    private static KeycloakGroup projection(Group group) {
        return new KeycloakGroup(group.id(), Optional.of(group.name()), true, group.permissions());
    }

    @Test
    void nothing_is_found_where_nothing_differs() {
        workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.active("bob", DefaultRole.BUILDER, owners);
        workspace.invited("joe", DefaultRole.ADMIN);

        assertMends();
        assertThat(workspace.audit).isEmpty();
    }

    @Test
    void a_dry_run_changes_nothing() {
        workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.keycloak.groupsOf("eve").clear();

        assertThat(repair(true)).isEqualTo(repair(true)).containsExactly("membership_differs");
        assertThat(workspace.keycloak.groupsOf("eve")).isEmpty();
    }

    @Test
    void who_has_left_the_organization_while_nobody_told_us_does_not_come_back() {
        Member eve = workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.keycloak.leaveOrganization("eve");

        assertMends("member_left");

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(workspace.now(eve).archivedReason()).isEqualTo(ArchivedReason.LEFT_IN_KEYCLOAK);
        assertThat(workspace.now(eve).groups()).containsExactly(viewers.id());
        assertThat(workspace.keycloak.organization).isEmpty();
    }

    @Test
    void the_last_Admin_who_has_left_the_organization_is_put_back() {
        Member root = workspace.active("root", DefaultRole.ADMIN);
        workspace.keycloak.leaveOrganization("root");

        assertMends("member_left");

        assertThat(workspace.now(root).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.keycloak.organization).containsExactly("root");
    }

    @Test
    void whose_membership_has_still_to_follow_or_cannot_be_kept_has_not_left() {
        Member eve = workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.pending.add(List.of(eve), null);
        Member joe = workspace.active("joe", DefaultRole.END_USER);
        workspace.members.save(joe.withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, true));
        workspace.keycloak.leaveOrganization("eve");
        workspace.keycloak.leaveOrganization("joe");

        assertThat(repair(false)).containsExactly("membership_differs", "membership_differs");

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.now(joe).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void groups_follow_our_rows() {
        workspace.keycloak.groups.remove(owners.id());
        workspace.keycloak.groups.put(
                viewers.id(), new KeycloakGroup(viewers.id(), Optional.empty(), true, PermissionSet.NONE));

        assertMends("group_missing", "group_differs");

        assertThat(workspace.keycloak.groups)
                .containsEntry(owners.id(), projection(owners))
                .containsEntry(viewers.id(), projection(viewers));
    }

    @Test
    void an_unknown_group_of_ours_is_taken_over_and_a_foreign_one_is_told() {
        workspace.keycloak.groups.put(
                "new", new KeycloakGroup("new", Optional.of("new"), true, Permissions.of("app:view:a")));
        workspace.keycloak.groups.put(
                "clash", new KeycloakGroup("clash", Optional.of("Admin"), true, PermissionSet.NONE));

        assertThat(repair(false)).containsExactlyInAnyOrder("group_unknown", "group_foreign");
        assertThat(repair(false)).containsExactly("group_foreign");
        assertThat(workspace.groups().find(workspace.id, "new")).isPresent();
    }

    @Test
    void members_stay_in_a_group_that_is_taken_over() {
        Member bob = workspace.active("bob", DefaultRole.BUILDER);
        Member eve = workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.keycloak.groups.put(
                "makers", new KeycloakGroup("makers", Optional.of("Makers"), true, Permissions.of("app:create")));
        workspace.keycloak.groups.put(
                "help", new KeycloakGroup("help", Optional.of("Help"), true, Permissions.of("app:view:a")));
        workspace.keycloak.groupsOf("bob").addAll(Set.of("makers", "help"));
        workspace.keycloak.groupsOf("eve").addAll(Set.of("makers", "help"));

        assertMends("group_unknown", "group_unknown", "placement_wrong", "placement_wrong", "membership_differs");

        assertThat(workspace.now(bob).groups()).containsExactlyInAnyOrder("makers", "help");
        assertThat(workspace.keycloak.groupsOf("bob")).contains("makers", "help");
        assertThat(workspace.now(eve).groups())
                .as("End-users stay in no group for Builders")
                .containsExactlyInAnyOrder(viewers.id(), "help");
        assertThat(workspace.keycloak.groupsOf("eve")).contains("help").doesNotContain("makers");
    }

    @Test
    void of_two_unknown_groups_whose_names_differ_in_case_only_one_is_taken_over() {
        workspace.keycloak.groups.put("a", new KeycloakGroup("a", Optional.of("help"), true, PermissionSet.NONE));
        workspace.keycloak.groups.put("b", new KeycloakGroup("b", Optional.of("Help"), true, PermissionSet.NONE));

        assertThat(repair(true)).containsExactlyInAnyOrder("group_unknown", "group_foreign");
        assertThat(repair(false)).containsExactlyInAnyOrder("group_unknown", "group_foreign");
        assertThat(repair(false)).containsExactly("group_foreign");
    }

    @Test
    void members_of_an_imported_realm_have_their_groups_before_a_repair_and_after_it() {
        TestWorkspace imported = new TestWorkspace(keycloak -> {
            keycloak.groups.put(
                    "builder",
                    new KeycloakGroup("builder", Optional.of("Builder"), true, Permissions.of("folder:create")));
            keycloak.groups.put(
                    "makers", new KeycloakGroup("makers", Optional.of("Makers"), true, Permissions.of("app:create")));
            keycloak.organization.add("exb");
            keycloak.groupsOf("exb").addAll(Set.of("builder", "makers"));
        });
        assertThat(imported.role(DefaultRole.BUILDER).permissions())
                .as("as the workspace had them")
                .isEqualTo(Permissions.of("folder:create"));
        imported.accounts.add("exb");

        imported.reconcileAccounts().reconcile(ADA, imported.id, "exb", OnViolation.REVERT);

        Member exb = imported.members.findByUser(imported.id, "exb").orElseThrow();
        assertThat(exb.role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(exb.groups()).containsExactly("makers");
        assertThat(imported.repair().repair(ADA, imported.workspace, false)).isEmpty();
        assertThat(imported.keycloak.groupsOf("exb")).containsExactlyInAnyOrder("builder", "makers");
    }

    @Test
    void memberships_follow_our_rows_and_strangers_are_adopted() {
        workspace.active("eve", DefaultRole.END_USER, viewers);
        workspace.keycloak.groupsOf("eve").add(workspace.role(DefaultRole.ADMIN).id());
        Member joe = workspace.active("joe", DefaultRole.BUILDER);
        workspace.archive(joe);
        workspace.keycloak.organization.add("joe");
        workspace.accounts.add("new");
        workspace.keycloak.organization.add("new");

        assertMends("membership_differs", "membership_left_over", "member_unknown");

        assertThat(workspace.keycloak.organization).containsExactlyInAnyOrder("eve", "new");
        assertThat(workspace.members.findByUser(workspace.id, "new")).isPresent();
    }

    @Test
    void who_is_in_the_organization_with_the_address_of_somebody_else_is_taken_out() {
        workspace.invited("joe", DefaultRole.ADMIN);
        workspace.accounts.add("joe");
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.accounts.change(new Account("twin", eve.email(), true, eve.name(), true));
        workspace.keycloak.organization.addAll(List.of("joe", "twin"));

        assertMends("membership_left_over", "membership_left_over");

        assertThat(workspace.keycloak.organization).containsExactly("eve");
    }

    @Test
    void rows_that_break_a_rule_are_mended() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.members.save(eve.withPlacement(DefaultRole.END_USER, Set.of(owners.id(), "gone")));

        assertMends("placement_wrong", "membership_differs");

        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(eve).groups()).containsExactly(owners.id());
    }

    @Test
    void a_member_whose_account_is_gone_is_Archived_with_all_it_has() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.accounts.remove("eve");
        workspace.keycloak.leaveOrganization("eve");

        assertMends("account_gone");

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(workspace.now(eve).role()).isEqualTo(eve.role());
    }

    @Test
    void an_address_that_is_free_again_follows_the_account_and_its_flag_goes() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        Member joe = workspace.invited("joe", DefaultRole.END_USER);
        Account changed = new Account("eve", joe.email(), true, eve.name(), true);
        workspace.accounts.change(changed);
        workspace.accountSync().follow(ADA, "realm", changed, false);
        assertMends();
        workspace.members.remove(joe);

        assertMends("identity_differs");

        assertThat(workspace.now(eve).email()).isEqualTo(joe.email());
        assertThat(workspace.now(eve).flags()).isEmpty();
    }

    @Test
    void names_follow_the_account() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.accounts.change(new Account(
                "eve", eve.email(), true, new io.workspaces.keycloak.kernel.PersonName("Eve", "New"), true));

        assertMends("identity_differs");

        assertThat(workspace.now(eve).name().full()).isEqualTo("Eve New");
    }
}
