package io.workspaces.keycloak.invitation;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.TestWorkspace;
import org.junit.jupiter.api.Test;

class RevokeTest {
    private final InvitationWorkspace workspace = new InvitationWorkspace();
    private final Member bob = workspace.invite("bob@example.org");

    @Test
    void a_revoked_invitation_leaves_no_member_no_mail_and_no_link_that_works() {
        Member eve = workspace.invite("eve@example.org");
        workspace.copyLink(bob, true);
        workspace.copyLink(eve, true);

        workspace.revoke(bob);

        assertThat(workspace.people.members.all()).containsExactly(eve);
        assertThat(workspace.invitations.find(bob.id())).isEmpty();
        assertThat(workspace.outbox.mails()).extracting("recipient").containsExactly("eve@example.org");
        assertThat(workspace.isOpen(0)).isFalse();
        assertThat(workspace.isOpen(1)).isTrue();
    }

    @Test
    void only_an_invited_member_can_be_revoked() {
        Member active = workspace.people.active("carl", DefaultRole.BUILDER);
        Member archived = workspace.people.archive(workspace.people.active("dora", DefaultRole.BUILDER));

        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.revoke(active));
        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.revoke(archived));
        assertRefused(ErrorCode.NOT_FOUND, () -> workspace.revoke(null));

        assertThat(workspace.people.members.all()).containsExactlyInAnyOrder(bob, active, archived);
    }

    @Test
    void somebody_who_accepted_while_this_waited_for_the_lock_stays() {
        workspace.people.meanwhile(() -> workspace.people.members.save(bob.activated("account", TestWorkspace.NOW)));

        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.revoke(bob));

        assertThat(workspace.people.members.all()).hasSize(1);
    }
}
