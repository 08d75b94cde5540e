package io.workspaces.keycloak.invitation;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResendTest {
    private final InvitationWorkspace workspace = new InvitationWorkspace();
    private final Member bob = workspace.invite("bob@example.org");

    @Test
    void a_resent_invitation_waits_for_its_mail_again_and_older_links_are_dead() {
        workspace.delivered(bob);
        workspace.copyLink(bob, false);

        workspace.resend(bob);

        assertThat(workspace.isOpen(0)).isFalse();
        assertThat(workspace.invitation(bob).generation()).isEqualTo(2);
        assertThat(workspace.invitation(bob).expiresAt()).isNull();
        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(workspace.outbox.mails())
                .extracting(QueuedMail::kind, QueuedMail::generation)
                .containsExactly(tuple(MailKind.RESEND, 2));
        assertThat(workspace.actions()).endsWith(AuditAction.INVITATION_RESEND);
    }

    @Test
    void the_mail_that_has_not_left_is_replaced() {
        workspace.resend(bob);

        assertThat(workspace.outbox.mails()).extracting(QueuedMail::generation).containsExactly(2);
    }

    @Test
    void an_expired_invitation_can_be_resent() {
        workspace.delivered(bob);
        workspace.pass(Duration.ofDays(8));
        assertThat(workspace.invitation(bob).expired(workspace.now())).isTrue();

        workspace.resend(bob);

        assertThat(workspace.invitation(bob).expired(workspace.now())).isFalse();
    }

    @Test
    void one_resend_too_many_changes_nothing_and_says_when_the_next_is_possible() {
        workspace.resend(bob);
        workspace.pass(Duration.ofHours(1));
        workspace.resend(bob);
        Invitation before = workspace.invitation(bob);

        WorkspacesException refusal = assertRefused(ErrorCode.RATE_LIMITED, () -> workspace.resend(bob));

        assertThat(refusal.details())
                .containsEntry("retryAfter", Duration.ofHours(23).toSeconds());
        assertThat(workspace.invitation(bob)).isEqualTo(before);
        workspace.pass(Duration.ofHours(23));
        workspace.resend(bob);
        assertThat(workspace.invitation(bob).generation()).isEqualTo(4);
    }

    @Test
    void only_invited_members_have_an_invitation_to_resend() {
        Member active = workspace.people.active("carl", DefaultRole.BUILDER);
        Member archived = workspace.people.archive(workspace.people.active("dora", DefaultRole.BUILDER));

        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.resend(active));
        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.resend(archived));
        assertRefused(ErrorCode.NOT_FOUND, () -> workspace.resend(null));
        assertThat(workspace.outbox.mails()).as("only Bob's").hasSize(1);
        assertThat(workspace
                        .usage
                        .resendsTo("realm", "carl@example.org", Instant.EPOCH)
                        .number())
                .isZero();
    }

    @Test
    void somebody_who_became_active_while_this_waited_for_the_lock_gets_no_mail() {
        workspace.people.meanwhile(() -> workspace.people.members.save(bob.activated("account", workspace.now())));

        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.resend(bob));
    }

    @Test
    void a_mail_that_invited_people_ask_for_leaves_the_other_links_good() {
        workspace.delivered(bob);
        workspace.copyLink(bob, false);

        workspace.mailOwnLink(bob);

        assertThat(workspace.isOpen(0)).isTrue();
        assertThat(workspace.outbox.mails())
                .extracting(QueuedMail::kind, QueuedMail::generation)
                .containsExactly(tuple(MailKind.RESEND, 1));
        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(workspace.actions()).endsWith(AuditAction.INVITATION_MAIL);
    }

    @Test
    void mails_that_invited_people_ask_for_count_as_resends() {
        workspace.mailOwnLink(bob);
        workspace.resend(bob);

        assertRefused(ErrorCode.RATE_LIMITED, () -> workspace.mailOwnLink(bob));
        assertRefused(ErrorCode.RATE_LIMITED, () -> workspace.resend(bob));
    }
}
