package io.workspaces.keycloak.invitation;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyLinkTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final InvitationWorkspace workspace = new InvitationWorkspace();
    private final Member bob = workspace.invite("bob@example.org");

    @ParameterizedTest
    @CsvSource({"true, COPIED_TRUSTED", "false, COPIED"})
    void only_the_link_of_somebody_who_could_set_any_password_sets_up_an_account(boolean trusted, LinkKind kind) {
        assertThat(workspace.copyLink(bob, trusted).setsUpAccount()).isEqualTo(trusted);

        assertThat(workspace.links.all()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(kind);
            assertThat(link.email()).isEqualTo(bob.email());
            assertThat(link.tokenHash()).isEqualTo(workspace.shown.get(0).hash());
        });
        AuditEntry entry = workspace.audit.get(workspace.audit.size() - 1);
        assertThat(entry.action()).isEqualTo(AuditAction.INVITATION_COPY);
        assertThat(entry.detail()).containsEntry("setsUpAccount", trusted);
    }

    @Test
    void the_first_copied_link_begins_the_validity_and_a_second_does_not_prolong_it() {
        Instant begin = workspace.now();
        assertThat(workspace.copyLink(bob, false).expiresAt()).isEqualTo(begin.plus(WEEK));
        workspace.pass(Duration.ofDays(6));

        assertThat(workspace.copyLink(bob, false).expiresAt()).isEqualTo(begin.plus(WEEK));

        assertThat(workspace.isOpen(0)).isTrue();
        assertThat(workspace.isOpen(1)).isTrue();
        assertThat(workspace.invitation(bob).generation()).isEqualTo(1);
        workspace.pass(Duration.ofDays(1));
        assertThat(workspace.isOpen(0)).isFalse();
        assertThat(workspace.isOpen(1)).isFalse();
    }

    @Test
    void the_validity_that_the_mail_has_begun_goes_on() {
        Instant begin = workspace.now();
        workspace.delivered(bob);
        workspace.pass(Duration.ofDays(2));

        assertThat(workspace.copyLink(bob, false).expiresAt()).isEqualTo(begin.plus(WEEK));
        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.SENT);
    }

    @Test
    void the_link_of_an_expired_invitation_is_good_and_older_links_stay_dead() {
        workspace.copyLink(bob, false);
        workspace.pass(Duration.ofDays(8));

        CopyLink.Copied copied = workspace.copyLink(bob, false);

        assertThat(copied.expiresAt()).isEqualTo(workspace.now().plus(WEEK));
        assertThat(workspace.isOpen(0)).isFalse();
        assertThat(workspace.isOpen(1)).isTrue();
        assertThat(workspace.invitation(bob).generation()).isEqualTo(2);
    }

    @Test
    void a_link_that_would_set_up_an_account_that_cannot_sign_in_is_refused() {
        workspace.unverifiedCannotSignIn = true;

        assertRefused(ErrorCode.MAIL_SERVER_NEEDED, () -> workspace.copyLink(bob, true));
        assertThat(workspace.links.all()).isEmpty();

        workspace.copyLink(bob, false);
        assertThat(workspace.links.all()).hasSize(1);
    }

    @Test
    void without_a_configured_address_of_keycloak_there_is_no_link() {
        workspace.hostname = false;
        Invitation before = workspace.invitation(bob);

        assertRefused(ErrorCode.HOSTNAME_REQUIRED, () -> workspace.copyLink(bob, false));

        assertThat(workspace.links.all()).isEmpty();
        assertThat(workspace.invitation(bob)).isEqualTo(before);
    }

    @Test
    void only_invited_members_have_a_link() {
        Member active = workspace.people.active("carl", DefaultRole.BUILDER);
        Member archived = workspace.people.archive(workspace.people.active("dora", DefaultRole.BUILDER));

        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.copyLink(active, false));
        assertRefused(ErrorCode.MEMBER_STATUS, () -> workspace.copyLink(archived, true));
        assertThat(workspace.links.all()).isEmpty();
    }

    @Test
    void a_copied_link_is_not_written_to_a_log() {
        assertThat(workspace.copyLink(bob, false)).hasToString("Copied[***]");
    }
}
