package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldMailsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestMail mail = new TestMail();

    @AfterEach
    void end() {
        mail.close();
    }

    private HeldMails node(boolean mailsEnabled) {
        return node(mail.new Node(), mailsEnabled);
    }

    private HeldMails node(TestMail.Node node, boolean mailsEnabled) {
        SendingHold hold = new SendingHold(new SendingHold.Options(mailsEnabled, "prod", null));
        return new HeldMails(node, hold, mail.clock);
    }

    /** What the worker of a node does. */
    private int turn(boolean mailsEnabled) {
        TestMail.Node node = mail.new Node();
        HeldMails held = node(node, mailsEnabled);
        if (held.isHeld()) {
            return 0;
        }
        int givenUp = held.release();
        int rounds = 0;
        while (node.run()) {
            assertThat(++rounds).isLessThan(100);
        }
        return givenUp;
    }

    @Test
    void nothing_is_sent_while_mails_are_held_and_everything_afterwards() {
        mail.queue(ACME, "bob");
        turn(false);
        mail.clock.pass(HOUR);
        mail.queue(ACME, "eve");
        turn(false);
        assertThat(mail.received).isEmpty();

        assertThat(turn(true)).isZero();

        assertThat(mail.received).containsExactlyInAnyOrder("bob@example.org", "eve@example.org");
        assertThat(mail.installation.heldSince()).isEmpty();
    }

    @Test
    void a_mail_that_is_older_than_a_day_is_given_up_shown_and_may_be_sent_again() {
        Invitation old = mail.queue(ACME, "bob");
        mail.clock.pass(HOUR);
        Invitation young = mail.queue(ACME, "eve");
        turn(false);
        mail.clock.pass(Duration.ofHours(24));

        assertThat(turn(true)).isEqualTo(1);

        assertThat(mail.received).containsExactly("eve@example.org");
        assertThat(mail.now(young).mail()).isEqualTo(MailState.SENT);
        assertThat(mail.now(old).mail()).isEqualTo(MailState.FAILED);
        assertThat(mail.now(old).mailReason()).isEqualTo("held_too_long");
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.INVITATION_MAIL_FAIL);
            assertThat(entry.detail()).containsEntry("fault", "held_too_long").containsEntry("attempts", 0);
        });

        Invitation again = mail.now(old).resent(Actor.SYSTEM, mail.instant());
        mail.invitations.save(again);
        mail.outbox.queue(again, new EmailAddress("bob@example.org"), MailKind.RESEND, MailLane.AHEAD);
        assertThat(turn(true)).isZero();
        assertThat(mail.received).containsExactly("eve@example.org", "bob@example.org");
    }

    @Test
    void mails_that_wait_for_something_else_are_not_given_up() {
        mail.queue(ACME, "bob");
        mail.clock.pass(Duration.ofDays(3));

        assertThat(turn(true)).isZero();

        assertThat(mail.received).containsExactly("bob@example.org");
    }

    @Test
    void old_mails_that_waited_for_a_limit_or_their_next_try_outlive_a_short_hold() {
        mail.limits = new MailLimits(0, 1, 0, 0);
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put("eve@example.org", MailFault.SMTP_REFUSED);
        Invitation eve = mail.queue(ACME, "eve");
        mail.clock.pass(Duration.ofHours(23));
        mail.left(ACME, "bob", MailKind.INVITATION, mail.instant());
        turn(true);
        mail.clock.pass(Duration.ofHours(2));
        turn(false);
        mail.clock.pass(Duration.ofMinutes(1));

        assertThat(turn(true)).isZero();

        assertThat(mail.now(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(mail.now(eve).mail()).isEqualTo(MailState.QUEUED);
        assertThat(mail.entries).isEmpty();
    }

    @Test
    void mails_to_people_who_are_archived_everywhere_go_on_waiting() {
        mail.queue(ACME, "bob");
        mail.exclusions.add("realm", List.of("bob@example.org"));
        turn(true);
        assertThat(mail.outbox.hold("bob@example.org")).isEqualTo(MailHold.ARCHIVED_EVERYWHERE);
        turn(false);
        mail.clock.pass(Duration.ofDays(3));

        assertThat(turn(true)).isZero();

        assertThat(mail.outbox.mails()).hasSize(1);
        assertThat(mail.received).isEmpty();
    }

    @Test
    void the_time_counts_neither_as_a_try_nor_against_the_day_for_which_a_mail_is_tried() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put("bob@example.org", MailFault.SMTP_REFUSED);
        turn(true);
        mail.clock.pass(Duration.ofMinutes(1));
        turn(true);
        Instant firstTry = Objects.requireNonNull(mail.outbox.mails().get(0).firstTry());
        turn(false);
        mail.clock.pass(Duration.ofHours(23));
        turn(false);
        assertThat(mail.outbox.mails().get(0).attempts()).isEqualTo(2);

        turn(true);

        QueuedMail tried = mail.outbox.mails().get(0);
        assertThat(tried.attempts()).isEqualTo(3);
        assertThat(tried.firstTry()).isEqualTo(firstTry.plus(Duration.ofHours(23)));
        mail.clock.pass(Duration.ofHours(2));
        turn(true);
        assertThat(mail.now(bob).mail()).as("a day after the first try").isEqualTo(MailState.QUEUED);
    }

    @Test
    void the_time_does_not_count_against_the_invitation() {
        Instant begin = mail.instant();
        Invitation before = mail.queue(ACME, "bob");
        turn(false);
        mail.clock.pass(Duration.ofDays(40));
        Invitation within = mail.queue(ACME, "eve");
        Invitation silent = mail.queue(ACME, "carl").linkCopied(mail.instant());
        mail.invitations.save(silent);
        mail.clock.pass(HOUR);

        turn(true);

        assertThat(mail.now(before).waitsUntil())
                .as("the 30 days that it had when mails were held")
                .isEqualTo(
                        Invitation.waitsUntil(begin).plus(Duration.ofDays(40)).plus(HOUR));
        assertThat(mail.now(before).expired(mail.instant())).isFalse();
        assertThat(mail.now(within).waitsUntil())
                .as("no more than from now on")
                .isEqualTo(Invitation.waitsUntil(mail.instant()));
        assertThat(mail.now(silent).expiresAt()).isEqualTo(silent.expiresAt());
    }

    @Test
    void a_node_that_dies_while_it_ends_a_hold_leaves_the_rest_to_the_next() {
        IntStream.range(0, 500).forEach(i -> mail.queue(ACME, "p" + i));
        turn(false);
        mail.clock.pass(Duration.ofHours(25));
        TestMail.Node dying = mail.new Node();
        HeldMails held = node(dying, true);
        assertThat(held.isHeld()).isFalse();
        dying.die();
        assertThatThrownBy(held::release).isInstanceOf(IllegalStateException.class);
        assertThat(mail.installation.heldSince()).isPresent();

        assertThat(turn(true)).isEqualTo(500);

        assertThat(mail.received).isEmpty();
        assertThat(mail.installation.heldSince()).isEmpty();
    }

    @Test
    void a_hold_that_another_node_has_ended_is_not_ended_twice() {
        Invitation bob = mail.queue(ACME, "bob");
        turn(false);
        mail.clock.pass(HOUR);
        assertThat(node(true).release()).isZero();
        Instant waitsUntil = mail.now(bob).waitsUntil();

        assertThat(node(true).release()).isZero();

        assertThat(mail.now(bob).waitsUntil()).isEqualTo(waitsUntil);
    }
}
