package io.workspaces.keycloak.invitation;

import static io.workspaces.keycloak.invitation.InvitationWorkspace.request;
import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profiles;
import io.workspaces.keycloak.member.TestWorkspace;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InviteTest {
    private static final String BOB = "bob@example.org";

    private final InvitationWorkspace workspace = new InvitationWorkspace();

    @Test
    void somebody_new_becomes_an_invited_member_with_a_mail_in_the_outbox() {
        Member bob = workspace.invite(BOB);

        assertThat(workspace.people.members.find(workspace.id, bob.id())).contains(bob);
        assertThat(bob.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(bob.userId()).isNull();
        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(workspace.invitation(bob).inviter()).isEqualTo(TestWorkspace.ADA);
        assertThat(workspace.outbox.mails())
                .extracting(QueuedMail::recipient, QueuedMail::kind, QueuedMail::generation)
                .containsExactly(tuple(BOB, MailKind.INVITATION, 1));
        assertThat(workspace.actions()).containsExactly(AuditAction.MEMBER_INVITE);
        assertThat(workspace.links.all())
                .as("a link is minted when its mail is sent")
                .isEmpty();
    }

    @Test
    void the_validity_begins_with_the_mail_and_not_with_the_invitation() {
        Member bob = workspace.invite(BOB);

        assertThat(workspace.invitation(bob).expiresAt()).isNull();
        assertThat(workspace.invitation(bob).timeToLive()).isEqualTo(WorkspaceSettings.DEFAULT.invitationExpiry());
    }

    @Test
    void without_a_mail_the_validity_begins_at_once_and_nothing_is_queued() {
        Member bob = workspace.invite(request(BOB, DefaultRole.END_USER, false));

        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.NONE);
        assertThat(workspace.invitation(bob).expiresAt())
                .isEqualTo(workspace.now().plus(WorkspaceSettings.DEFAULT.invitationExpiry()));
        assertThat(workspace.outbox.mails()).isEmpty();
    }

    @Test
    void an_invitation_can_be_good_for_longer_or_shorter_than_the_workspace_says() {
        InviteRequest request = new InviteRequest(
                Profiles.named("Bob", ""),
                new EmailAddress(BOB),
                DefaultRole.END_USER,
                List.of(),
                Duration.ofHours(3),
                null,
                null,
                true);

        assertThat(workspace.invitation(workspace.invite(request)).timeToLive()).isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    void an_address_that_a_member_has_is_refused_whatever_the_members_status(MemberStatus status) {
        if (status == MemberStatus.INVITED) {
            workspace.invite(BOB);
        } else {
            Member bob = workspace.people.active("bob", DefaultRole.BUILDER);
            workspace.people.active("eve", DefaultRole.ADMIN);
            if (status == MemberStatus.ARCHIVED) {
                workspace.people.archive(bob);
            }
        }
        int members = workspace.people.members.all().size();
        int mails = workspace.outbox.mails().size();

        WorkspacesException refusal = assertRefused(ErrorCode.MEMBER_EXISTS, () -> workspace.invite(BOB));

        assertThat(refusal.details()).containsEntry("memberStatus", status.label());
        assertThat(workspace.people.members.all()).hasSize(members);
        assertThat(workspace.outbox.mails()).hasSize(mails);
    }

    @Test
    void somebody_who_took_the_address_while_this_waited_for_the_lock_is_seen() {
        workspace.people.meanwhile(() -> workspace.people.invited("bob", DefaultRole.END_USER));

        assertRefused(ErrorCode.MEMBER_EXISTS, () -> workspace.invite(BOB));
    }

    @Test
    void a_language_is_one_of_the_realms_or_the_invitation_is_refused() {
        InviteRequest german = inLanguage("DE");

        assertThat(workspace.invite(german).profile().locale()).isEqualTo("DE");
        assertRefused(ErrorCode.INVALID_REQUEST, () -> workspace.invite(inLanguage("it")));
        assertThat(workspace.people.members.all()).hasSize(1);
    }

    private static InviteRequest inLanguage(String locale) {
        return new InviteRequest(
                Profiles.named("Bob", "").in(locale),
                new EmailAddress(locale.toLowerCase(Locale.ROOT) + "@example.org"),
                DefaultRole.END_USER,
                List.of(),
                null,
                null,
                null,
                true);
    }

    @Test
    void an_excluded_person_is_invited_like_any_other() {
        workspace.people.exclusions.add(workspace.id.realm(), List.of(BOB));

        Member bob = workspace.invite(BOB);

        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(workspace.outbox.mails()).hasSize(1);
    }

    @Test
    void groups_are_found_by_id_and_by_name() {
        Group viewers = workspace.people.group("Viewers", "app:view:*");
        Group makers = workspace.people.group("Makers", "app:edit:a");

        Member bob = workspace.invite(request(BOB, DefaultRole.BUILDER, true, viewers.id(), "makers"));

        assertThat(bob.groups()).containsExactlyInAnyOrder(viewers.id(), makers.id());
    }

    @Test
    void a_group_that_there_is_not_refuses_the_invitation_as_a_whole() {
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                () -> workspace.invite(request(BOB, DefaultRole.END_USER, true, "Nobody's")));

        assertThat(workspace.people.members.all()).isEmpty();
        assertThat(workspace.outbox.mails()).isEmpty();
    }

    @Test
    void an_end_user_in_a_group_of_builders_becomes_a_builder_and_the_plan_says_so() {
        workspace.people.group("makers", "app:edit:a");

        PlannedChange<Member> plan = workspace
                .invite()
                .invite(
                        TestWorkspace.ADA,
                        workspace.id,
                        request(BOB, DefaultRole.END_USER, true, "makers"),
                        member -> {});

        assertThat(plan.effects().items()).singleElement().satisfies(effect -> {
            assertThat(effect.fromRole()).isEqualTo(DefaultRole.END_USER);
            assertThat(effect.toRole()).isEqualTo(DefaultRole.BUILDER);
        });
        assertThat(workspace.people.members.all()).as("before it is confirmed").isEmpty();
        assertThat(plan.action().get().role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void a_builder_in_such_a_group_needs_no_confirmation() {
        workspace.people.group("makers", "app:edit:a");

        assertThat(workspace
                        .invite()
                        .invite(
                                TestWorkspace.ADA,
                                workspace.id,
                                request(BOB, DefaultRole.BUILDER, true, "makers"),
                                member -> {})
                        .effects()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void metadata_is_stored_with_the_member_and_not_before_the_plan_is_confirmed() {
        List<Member> stored = new ArrayList<>();
        PlannedChange<Member> plan = workspace
                .invite()
                .invite(TestWorkspace.ADA, workspace.id, request(BOB, DefaultRole.END_USER, true), stored::add);
        assertThat(stored).isEmpty();

        Member bob = plan.action().get();

        assertThat(stored).containsExactly(bob);
    }
}
