package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.GroupPart;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupMembersTest {
    private static final Confirmation NONE = new Confirmation("request", null);

    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");

    @Test
    void a_role_is_not_joined_through_its_group() {
        Group admin = workspace.role(DefaultRole.ADMIN);

        assertRefused(
                ErrorCode.ROLE_IMMUTABLE, () -> workspace.groupMembers().add(ADA, workspace.id, admin.id(), Set.of()));
        assertRefused(
                ErrorCode.ROLE_IMMUTABLE,
                () -> workspace.groupMembers().remove(ADA, workspace.id, admin.id(), Set.of()));
    }

    @Test
    void unknown_and_Archived_members_are_named() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.archive(eve);

        assertThat(assertRefused(ErrorCode.INVALID_REQUEST, () -> workspace
                                .groupMembers()
                                .add(ADA, workspace.id, viewers.id(), Set.of(eve.id(), "nobody")))
                        .violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("member_archived", "member_unknown");
    }

    @Test
    void members_come_and_go_while_their_roles_stay() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);

        workspace
                .groupMembers()
                .add(ADA, workspace.id, viewers.id(), Set.of(eve.id()))
                .apply(NONE);
        assertThat(workspace.keycloak.groupsOf("eve")).contains(viewers.id());

        workspace.groupMembers().remove(ADA, workspace.id, viewers.id(), Set.of(eve.id()));
        assertThat(workspace.keycloak.groupsOf("eve"))
                .containsExactly(workspace.role(DefaultRole.END_USER).id());
        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.END_USER);
    }

    @Test
    void above_500_Active_members_Keycloak_follows_piece_by_piece() {
        List<Member> many = IntStream.range(0, 501)
                .mapToObj(i -> workspace.active("user" + i, DefaultRole.END_USER))
                .toList();

        workspace
                .groupMembers()
                .add(
                        ADA,
                        workspace.id,
                        viewers.id(),
                        Set.copyOf(many.stream().map(Member::id).toList()))
                .apply(NONE);

        assertThat(workspace.now(many.get(0)).groups()).containsExactly(viewers.id());
        assertThat(many)
                .noneMatch(member ->
                        workspace.keycloak.groupsOf(member.requireUserId()).contains(viewers.id()));
        while (workspace.pending.next(Set.of()).isPresent()) {
            workspace.background().catchUp(workspace.id, 50);
        }
        assertThat(many)
                .allMatch(member ->
                        workspace.keycloak.groupsOf(member.requireUserId()).contains(viewers.id()));
    }

    @Test
    void a_member_that_Keycloak_has_yet_to_follow_is_not_judged_by_it() {
        Member eve = workspace.active("eve", DefaultRole.END_USER);
        workspace.members.place(List.of(eve.withPlacement(DefaultRole.BUILDER, Set.of(viewers.id()))));
        workspace.pending.add(List.of(eve), null);

        workspace.reconcileAccounts().reconcile(ADA, workspace.id, "eve", OnViolation.REJECT);

        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.keycloak.groupsOf("eve"))
                .containsExactlyInAnyOrder(workspace.role(DefaultRole.BUILDER).id(), viewers.id());
    }

    @Test
    void a_duplicate_has_the_chosen_parts_and_a_free_name() {
        Group source = workspace.group("ops", "app:create app:edit:a data-source:use:x");
        Member bob = workspace.active("bob", DefaultRole.BUILDER, source);
        Member gone = workspace.active("gone", DefaultRole.BUILDER, source);
        workspace.archive(gone);

        Group copy = workspace
                .duplicateGroup()
                .duplicate(ADA, workspace.id, source.id(), null, EnumSet.of(GroupPart.USERS, GroupPart.DATA_SOURCES))
                .apply(NONE);

        assertThat(copy.name()).isEqualTo("ops_copy");
        assertThat(copy.permissions()).isEqualTo(Permissions.of("data-source:use:x"));
        assertThat(workspace.now(bob).groups()).containsExactlyInAnyOrder(source.id(), copy.id());
        assertThat(workspace.now(gone).groups()).containsExactly(source.id());
        assertThat(workspace.keycloak.groupsOf("bob")).contains(copy.id());
    }

    @Test
    void a_role_can_be_the_source_and_the_copy_is_custom() {
        Member bob = workspace.active("bob", DefaultRole.BUILDER);
        Group builder = workspace.role(DefaultRole.BUILDER);

        Group copy = workspace
                .duplicateGroup()
                .duplicate(ADA, workspace.id, builder.id(), null, EnumSet.allOf(GroupPart.class))
                .apply(NONE);

        assertThat(copy.isRole()).isFalse();
        assertThat(copy.name()).isEqualTo("Builder_copy");
        assertThat(copy.permissions()).isEqualTo(builder.permissions());
        assertThat(workspace.now(bob).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(bob).groups()).containsExactly(copy.id());
    }

    @Test
    void a_duplicates_own_name_has_to_be_free() {
        assertRefused(ErrorCode.GROUP_EXISTS, () -> workspace
                .duplicateGroup()
                .duplicate(
                        ADA, workspace.id, viewers.id(), GroupName.parse("Viewers"), EnumSet.noneOf(GroupPart.class)));
    }
}
