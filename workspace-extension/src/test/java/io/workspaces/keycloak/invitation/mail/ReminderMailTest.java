package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.workspace.TestSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReminderMailTest {
    private final TestMail mail = new TestMail();
    private final Invitation joe = mail.remind(ACME, "joe");

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void it_has_a_link_of_the_same_invitation_and_leaves_after_what_somebody_waits_for() {
        mail.queue(ACME, "bob");

        mail.runAll();

        assertThat(mail.received).containsExactly("bob@example.org", "joe@example.org");
        assertThat(mail.links.all())
                .filteredOn(link -> link.memberId().equals(joe.memberId()))
                .extracting(Link::generation)
                .containsExactly(joe.generation());
        assertThat(mail.now(joe)).as("the state of the invitation's own mail").isEqualTo(joe);
    }

    @Test
    void it_counts_as_one_of_many() {
        mail.limits = new MailLimits(0, 0, 0, 1);
        mail.left(ACME, "row", MailKind.BULK, mail.instant());

        mail.runAll();

        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.hold("joe@example.org")).isEqualTo(MailHold.BULK_MAILS_PER_HOUR);
    }

    @Test
    void one_that_has_waited_until_the_end_or_that_nobody_wants_any_more_is_dropped() {
        mail.clock.pass(Duration.ofDays(3));
        mail.runAll();

        mail.remind(ACME, "ann");
        mail.records.saveSettings(ACME, TestSettings.withoutReminders());
        mail.runAll();

        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.entries).isEmpty();
    }

    @Test
    void who_is_archived_everywhere_has_none_later_either() {
        mail.exclusions.add("realm", List.of("joe@example.org"));

        mail.runAll();

        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.mails()).isEmpty();
    }

    @Test
    void one_that_is_given_up_is_told_by_the_trail_and_not_by_the_invitation() {
        mail.faults.put("joe@example.org", MailFault.RECIPIENT_REJECTED);

        mail.runAll();

        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.now(joe)).isEqualTo(joe);
        assertThat(mail.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.INVITATION_MAIL_FAIL);
            assertThat(entry.detail()).containsEntry("mail", "reminder").containsEntry("fault", "recipient_rejected");
        });
    }
}
