package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final String REQUEST = "ada PATCH group";

    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");
    private final Member eve = workspace.active("eve", DefaultRole.END_USER, viewers);
    private final Member bob = workspace.active("bob", DefaultRole.BUILDER, viewers);

    private PlannedChange<Group> raise(String grants) {
        return workspace.editGroups().change(ADA, workspace.id, viewers.id(), null, present -> Permissions.of(grants));
    }

    private String plan(PlannedChange<?> change) {
        return change.effects().plan(REQUEST);
    }

    @Test
    void a_change_without_effects_needs_no_confirmation() {
        raise("app:view:a").apply(new Confirmation(REQUEST, null));

        assertThat(workspace.groups().find(workspace.id, viewers.id()))
                .hasValueSatisfying(group -> assertThat(group.permissions()).isEqualTo(Permissions.of("app:view:a")));
    }

    @Test
    void without_confirmation_nothing_changes_and_every_effect_is_told() {
        PlannedChange<Group> change = raise("app:create");

        WorkspacesException refusal =
                assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> change.apply(new Confirmation(REQUEST, null)));

        assertThat(refusal.details()).containsEntry("plan", plan(change)).containsEntry("effects", change.effects());
        assertThat(change.effects().items()).extracting(Effect::memberId).containsExactly(eve.id());
        assertThat(change.effects().promotions()).isEqualTo(1);
        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.END_USER);
    }

    @Test
    void the_confirmed_plan_is_carried_out_on_both_sides_and_recorded() {
        PlannedChange<Group> change = raise("app:create");

        change.apply(new Confirmation(REQUEST, plan(change)));

        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(bob).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.keycloak.groupsOf("eve"))
                .containsExactlyInAnyOrder(workspace.role(DefaultRole.BUILDER).id(), viewers.id());
        assertThat(workspace.audit)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_PROMOTE, AuditAction.GROUP_UPDATE);
    }

    /** A group may have thousands of grants and members. */
    @Test
    void people_with_the_same_groups_share_what_they_gain() {
        workspace.active("joe", DefaultRole.END_USER, viewers);

        List<Effect> effects = raise("app:create").effects().items();

        assertThat(effects).extracting(Effect::fullName).containsExactly("eve", "joe");
        assertThat(effects.get(0).permissionsGained())
                .contains("app:create")
                .isSameAs(effects.get(1).permissionsGained());
        assertThat(effects.get(0).permissionsLost()).isSameAs(effects.get(1).permissionsLost());
    }

    @Test
    void a_plan_is_outdated_once_somebody_else_is_affected() {
        String plan = plan(raise("app:create"));
        workspace.active("joe", DefaultRole.END_USER, viewers);

        WorkspacesException refusal = assertRefused(
                ErrorCode.PLAN_OUTDATED, () -> raise("app:create").apply(new Confirmation(REQUEST, plan)));

        assertThat(refusal.details()).containsEntry("plan", plan(raise("app:create")));
    }

    @Test
    void a_plan_is_good_for_its_own_request_only() {
        String plan = plan(raise("app:create"));

        assertRefused(
                ErrorCode.PLAN_OUTDATED, () -> raise("app:create").apply(new Confirmation("bob PATCH group", plan)));
    }

    @Test
    void a_group_that_is_builder_level_already_promotes_nobody_anew() {
        PlannedChange<Group> change = raise("app:create");
        change.apply(new Confirmation(REQUEST, plan(change)));

        assertThat(raise("app:create app:delete").effects().isEmpty()).isTrue();
    }

    @Test
    void nobody_is_demoted_because_a_group_loses_permissions() {
        PlannedChange<Group> change = raise("app:create");
        change.apply(new Confirmation(REQUEST, plan(change)));

        raise("").apply(new Confirmation(REQUEST, null));

        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void Archived_members_are_promoted_too_so_that_they_can_come_back() {
        Member joe = workspace.active("joe", DefaultRole.END_USER, viewers);
        workspace.archive(joe);

        PlannedChange<Group> change = raise("app:create");
        change.apply(new Confirmation(REQUEST, plan(change)));

        assertThat(workspace.now(joe).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.keycloak.organization).doesNotContain("joe");
    }

    @Test
    void Archived_members_come_back_as_what_they_were() {
        Member joe = workspace.active("joe", DefaultRole.END_USER, viewers);
        workspace.archive(joe);

        assertRefused(ErrorCode.MEMBER_STATUS, () -> edit(joe, DefaultRole.ADMIN, null));
        assertRefused(ErrorCode.MEMBER_STATUS, () -> edit(joe, null, List.of()));
        edit(joe, DefaultRole.END_USER, List.of(viewers.id()));

        workspace.lifecycle().unarchive(ADA, workspace.id, joe.id(), false);
        assertThat(workspace.now(joe)).isEqualTo(joe);
    }

    private void edit(Member member, @Nullable DefaultRole role, @Nullable List<String> groups) {
        workspace
                .editMember()
                .change(ADA, workspace.id, member.id(), new MemberPatch(null, null, role, groups))
                .apply(new Confirmation(REQUEST, null));
    }

    @Test
    void adding_an_End_user_to_a_builder_level_group_has_to_be_confirmed() {
        Group owners = workspace.group("owners", "app:create");
        PlannedChange<Group> change =
                workspace.groupMembers().add(ADA, workspace.id, owners.id(), Set.of(eve.id(), bob.id()));

        assertThat(change.effects().items()).extracting(Effect::memberId).containsExactly(eve.id());
        change.apply(new Confirmation(REQUEST, plan(change)));

        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(eve).groups()).containsExactlyInAnyOrder(viewers.id(), owners.id());
        assertThat(workspace.now(bob).groups()).containsExactlyInAnyOrder(viewers.id(), owners.id());
    }

    @Test
    void a_downgrade_that_leaves_groups_has_to_be_confirmed() {
        Group owners = workspace.group("owners", "app:create");
        Member joe = workspace.active("joe", DefaultRole.BUILDER, viewers, owners);
        PlannedChange<Member> change = workspace
                .editMember()
                .change(ADA, workspace.id, joe.id(), new MemberPatch(null, null, DefaultRole.END_USER, null));

        assertThat(change.effects().items().get(0).groupsLeft()).containsExactly(owners);
        change.apply(new Confirmation(REQUEST, plan(change)));

        assertThat(workspace.now(joe).role()).isEqualTo(DefaultRole.END_USER);
        assertThat(workspace.now(joe).groups()).containsExactly(viewers.id());
    }
}
