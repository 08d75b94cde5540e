package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.member.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndNoticesTest {
    private final TestMail mail = new TestMail();

    @AfterEach
    void end() {
        mail.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_SOON", "ENDED", "ENDS_DIGEST"})
    void a_mail_about_an_end_leaves_once_without_a_link_after_what_somebody_waits_for(MailKind kind) {
        mail.notify(ACME, "joe", kind, null);
        mail.queue(ACME, "bob");

        mail.runAll();

        assertThat(mail.received).containsExactly("bob@example.org", "joe@example.org");
        assertThat(mail.links.all()).hasSize(1);
        assertThat(mail.usage.size()).as("what the limits count").isEqualTo(2);
        assertThat(mail.outbox.mails()).isEmpty();
    }

    @Test
    void it_counts_against_the_limit_of_bulk_mails_and_the_recipients() {
        mail.limits = new MailLimits(0, 1, 0, 1);
        mail.left(ACME, "row", MailKind.BULK, mail.instant());
        mail.notify(ACME, "joe", MailKind.ENDS_SOON, null);
        mail.runAll();
        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.hold("joe@example.org")).isEqualTo(MailHold.BULK_MAILS_PER_HOUR);

        mail.left(TestMail.UMBRELLA, "joe", MailKind.INVITATION, mail.in(Duration.ofMinutes(61)));
        mail.clock.pass(Duration.ofMinutes(61));
        mail.runAll();
        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.hold("joe@example.org")).isEqualTo(MailHold.MAILS_PER_RECIPIENT_PER_DAY);
    }

    @Test
    void what_is_no_longer_true_or_whom_it_no_longer_concerns_is_dropped() {
        mail.notices.obsolete.add(
                mail.notify(ACME, "moved", MailKind.ENDS_SOON, null).id());
        mail.notify(ACME, "out", MailKind.ENDED, null);
        mail.exclusions.add("realm", List.of("out@example.org"));

        mail.runAll();

        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.entries).isEmpty();
    }

    @Test
    void one_that_is_given_up_has_an_entry_that_says_what_it_was() {
        Member joe = mail.notify(ACME, "joe", MailKind.ENDED, null);
        mail.faults.put("joe@example.org", MailFault.RECIPIENT_REJECTED);

        mail.runAll();

        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_MAIL_FAIL);
            assertThat(entry.target().id()).isEqualTo(joe.id());
            assertThat(entry.detail()).containsEntry("mail", "ended").containsEntry("fault", "recipient_rejected");
        });
    }

    @Test
    void a_digest_that_replaces_one_tells_what_that_would_have_told() {
        Instant monday = mail.instant();
        mail.notify(ACME, "root", MailKind.ENDS_DIGEST, monday);
        mail.notify(ACME, "root", MailKind.ENDS_SOON, null);

        mail.notify(ACME, "root", MailKind.ENDS_DIGEST, monday.plus(Duration.ofDays(1)));

        assertThat(mail.outbox.mails())
                .extracting(QueuedMail::kind, QueuedMail::since)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MailKind.ENDS_DIGEST, monday),
                        org.assertj.core.groups.Tuple.tuple(MailKind.ENDS_SOON, null));
    }
}
