package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Optional;
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
        assertThat(workspace.pending.next()).isEmpty();
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
