package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.workspace.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why somebody did not get a mail. */
class MailReasonsTest {
    private static final String BOB = "bob@example.org";

    private final TestMail mail = new TestMail();

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void the_trail_tells_what_the_mail_server_said_of_a_mail_that_is_given_up() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put(BOB, MailFault.RECIPIENT_REJECTED);

        mail.new Node().run();

        assertThat(mail.entries).singleElement().satisfies(entry -> {
            assertThat(entry.workspace()).isEqualTo(ACME);
            assertThat(entry.action()).isEqualTo(AuditAction.INVITATION_MAIL_FAIL);
            assertThat(entry.target().id()).isEqualTo(bob.memberId());
            assertThat(entry.target().name()).isEqualTo(BOB);
            assertThat(entry.detail())
                    .isEqualTo(Map.of("fault", "recipient_rejected", "attempts", 1, "answer", TestMail.ANSWER));
        });
    }

    @Test
    void the_trail_has_one_entry_for_a_mail_that_is_tried_for_a_day_and_nothing_about_the_realms_mail_server() {
        mail.queue(ACME, "bob");
        mail.faults.put(BOB, MailFault.SMTP_UNREACHABLE);
        TestMail.Node node = mail.new Node();

        node.run();
        assertThat(mail.entries).isEmpty();
        int attempts = 1;
        while (!mail.outbox.mails().isEmpty() && attempts < 50) {
            mail.clock.pass(Duration.between(mail.instant(), mail.outbox.due(BOB)));
            node.run();
            attempts++;
        }

        assertThat(mail.entries)
                .singleElement()
                .extracting(entry -> entry.detail())
                .isEqualTo(Map.of("fault", "smtp_unreachable", "attempts", attempts));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HOLD_MAILS", "OTHER_INSTALLATION"})
    void a_mail_that_waits_tells_what_for_until_it_has_its_turn(MailHold hold) {
        mail.limits = new MailLimits(0, 1, 0, 1);
        mail.records.saveSettings(ACME, TestSettings.mailsPerHour(1));
        MailKind kind = hold == MailHold.BULK_MAILS_PER_HOUR ? MailKind.BULK : MailKind.INVITATION;
        switch (hold) {
            case MAILS_PER_RECIPIENT_PER_DAY -> mail.left(TestMail.UMBRELLA, "bob", kind, mail.instant());
            case MAILS_PER_HOUR, BULK_MAILS_PER_HOUR -> mail.left(ACME, "eve", kind, mail.instant());
            case ARCHIVED_EVERYWHERE -> mail.exclusions.add("realm", List.of(BOB));
            default -> throw new AssertionError(hold);
        }
        mail.queue(ACME, "bob", kind);
        mail.queue(ACME, "carl", kind);
        TestMail.Node node = mail.new Node();

        node.run();
        assertThat(mail.outbox.hold(BOB)).isEqualTo(hold);

        mail.exclusions.lift("realm", List.of(BOB));
        mail.faults.put(BOB, MailFault.SMTP_REFUSED);
        mail.clock.pass(Duration.ofDays(2));
        while (!mail.received.contains(BOB)) {
            node.run();
            mail.clock.pass(Duration.ofHours(1));
        }
        assertThat(mail.outbox.hold(BOB)).isNull();
    }
}
