package io.workspaces.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.TestWorkspace;
import io.workspaces.keycloak.workspace.TestSettings;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final InvitationWorkspace workspace = new InvitationWorkspace();
    private final Member bob = workspace.invite("bob@example.org");

    /** Who is reminded now, of all whose time it is. */
    private List<String> reminded() {
        List<QueuedReminder> before = queued();
        while (workspace.reminders().tellSome(workspace.id, 2)) {
            assertThat(workspace.outbox.mails()).hasSizeLessThan(100);
        }
        return queued().stream()
                .filter(mail -> !before.contains(mail))
                .map(QueuedReminder::recipient)
                .toList();
    }

    private record QueuedReminder(String id, String recipient) {}

    private List<QueuedReminder> queued() {
        return workspace.outbox.mails().stream()
                .filter(mail -> mail.kind() == MailKind.REMINDER)
                .map(mail -> new QueuedReminder(mail.id(), mail.recipient()))
                .toList();
    }

    /** As much time passes as there is until the person would be reminded. */
    private void untilDue() {
        workspace.delivered(bob);
        workspace.pass(DAY.multipliedBy(4));
    }

    @Test
    void somebody_who_has_not_come_is_reminded_three_days_before_the_end_and_once() {
        workspace.delivered(bob);
        workspace.pass(DAY.multipliedBy(4).minusSeconds(1));
        assertThat(workspace.reminders().next(null)).isEmpty();

        workspace.pass(Duration.ofSeconds(1));
        assertThat(workspace.reminders().next(null)).contains(workspace.id);
        assertThat(reminded()).containsExactly("bob@example.org");
        assertThat(workspace.outbox.rows())
                .extracting(row -> row.mail().kind(), InMemoryOutbox.Row::lane, row -> row.mail()
                        .generation())
                .containsExactly(tuple(MailKind.REMINDER, MailLane.IN_TURN, 1));
        assertThat(workspace.invitation(bob).mail()).isEqualTo(MailState.SENT);
        assertThat(workspace.actions()).endsWith(AuditAction.INVITATION_REMIND);

        workspace.pass(DAY);
        assertThat(workspace.reminders().next(null)).isEmpty();
        assertThat(reminded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P30D, P27D", "P7D, P4D", "P6D, P3D", "P5D, P3D", "PT97H, P3D", "P4D,", "P3D,", "PT1H,"})
    void it_leaves_three_days_after_the_mail_at_the_earliest_and_never_on_the_last_day(
            Duration timeToLive, @Nullable Duration after) {
        Instant mailed = TestWorkspace.NOW;

        assertThat(Optional.ofNullable(Reminders.at(mailed.plus(timeToLive), mailed)))
                .isEqualTo(Optional.ofNullable(after).map(mailed::plus));
    }

    @Test
    void many_are_reminded_in_steps() {
        workspace.delivered(bob);
        for (String name : List.of("ann", "carl", "dora")) {
            workspace.delivered(workspace.invite(name + "@example.org"));
        }
        workspace.pass(DAY.multipliedBy(4));

        assertThat(reminded()).hasSize(4);
    }

    @Test
    void who_was_mailed_another_link_lately_is_not_reminded() {
        workspace.delivered(bob);
        workspace.pass(DAY.multipliedBy(3));
        workspace.mailOwnLink(bob);
        workspace.delivered(bob);

        workspace.pass(DAY.multipliedBy(4).minusSeconds(1));
        assertThat(reminded()).isEmpty();
    }

    @Test
    void a_resent_invitation_has_a_reminder_of_its_own_end() {
        untilDue();
        assertThat(reminded()).hasSize(1);
        workspace.resend(bob);
        assertThat(queued()).as("what has not left is replaced").isEmpty();
        workspace.delivered(bob);
        assertThat(reminded()).isEmpty();

        workspace.pass(DAY.multipliedBy(4));
        assertThat(reminded()).containsExactly("bob@example.org");
    }

    @Test
    void a_mail_that_is_on_its_way_is_reminder_enough() {
        untilDue();
        workspace.mailOwnLink(bob);

        assertThat(reminded()).isEmpty();
    }

    @Test
    void who_has_come_or_is_out_or_too_late_is_not_reminded() {
        untilDue();
        workspace.people.members.save(bob.activated("account", workspace.now()));
        assertThat(reminded()).isEmpty();

        Member ann = workspace.invite("ann@example.org");
        workspace.delivered(ann);
        workspace.pass(DAY.multipliedBy(4));
        workspace.revoke(ann);
        assertThat(reminded()).isEmpty();

        Member carl = workspace.invite("carl@example.org");
        workspace.delivered(carl);
        workspace.pass(DAY.multipliedBy(6));
        assertThat(workspace.invitation(carl).expired(workspace.now())).isFalse();
        assertThat(reminded()).as("no node has looked until the last day").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting", "disabled", "no mail server"})
    void nobody_is_reminded_where_nobody_wants_it_or_nothing_can_leave_not_even_later(String why) {
        untilDue();
        switch (why) {
            case "setting" -> workspace.records.saveSettings(workspace.id, TestSettings.withoutReminders());
            case "disabled" -> workspace.workspaces.save(new Workspace(workspace.id, "acme", "Acme", "", false));
            default -> workspace.mailServer = false;
        }
        assertThat(reminded()).isEmpty();

        workspace.records.saveSettings(workspace.id, WorkspaceSettings.DEFAULT);
        workspace.workspaces.save(new Workspace(workspace.id, "acme", "Acme", "", true));
        workspace.mailServer = true;
        assertThat(reminded()).isEmpty();
    }
}
