package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static io.workspaces.keycloak.invitation.mail.TestMail.ELSEWHERE;
import static io.workspaces.keycloak.invitation.mail.TestMail.UMBRELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRunTest {
    private final TestMail mail = new TestMail();

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void a_mail_leaves_once_with_a_link_and_begins_the_validity() {
        Invitation bob = mail.queue(ACME, "bob");
        TestMail.Node node = mail.new Node();

        assertThat(node.run()).isTrue();

        assertThat(mail.received).containsExactly("bob@example.org");
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.SENT);
        assertThat(mail.now(bob).expiresAt()).isEqualTo(mail.in(Duration.ofDays(7)));
        assertThat(mail.links.all()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.MAILED);
            assertThat(link.generation()).isEqualTo(1);
            assertThat(link.tokenHash())
                    .isEqualTo(mail.tokens.values().iterator().next().hash());
        });
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.usage.size()).as("what the limits count").isEqualTo(1);
        assertThat(node.run()).as("anything left").isFalse();
    }

    @Test
    void a_refused_mail_is_tried_ever_more_rarely_and_given_up_after_a_day() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put("bob@example.org", MailFault.SMTP_REFUSED);
        TestMail.Node node = mail.new Node();
        List<Duration> pauses = new ArrayList<>();
        Instant begin = mail.instant();

        node.run();
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(mail.now(bob).mailReason()).isEqualTo("smtp_refused");
        while (!mail.outbox.mails().isEmpty() && pauses.size() < 50) {
            Duration pause = Duration.between(mail.instant(), mail.outbox.due("bob@example.org"));
            pauses.add(pause);
            assertThat(node.run()).as("before it is due").isFalse();
            mail.clock.pass(pause);
            node.run();
        }

        assertThat(pauses.subList(0, 4))
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(pauses).isSorted().allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofHours(6)));
        assertThat(mail.received).hasSize(pauses.size() + 1);
        assertThat(mail.instant()).isBetween(begin.plus(Duration.ofHours(12)), begin.plus(Duration.ofHours(24)));
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.FAILED);
        assertThat(mail.now(bob).expiresAt()).as("validity has not begun").isNull();
        assertThat(mail.usage.size()).as("nothing left").isZero();
    }

    @Test
    void an_address_that_the_mail_server_rejects_is_given_up_at_once() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.queue(ACME, "eve");
        mail.faults.put("bob@example.org", MailFault.RECIPIENT_REJECTED);

        mail.new Node().run();

        assertThat(mail.now(bob).mail()).isEqualTo(MailState.FAILED);
        assertThat(mail.now(bob).mailReason()).isEqualTo("recipient_rejected");
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.received).contains("eve@example.org");
    }

    @Test
    void a_fault_of_the_realms_mail_server_spares_the_realms_other_mails_the_try_and_leaves_other_realms_alone() {
        Invitation bob = mail.queue(ACME, "bob");
        Invitation eve = mail.queue(UMBRELLA, "eve");
        Invitation far = mail.queue(ELSEWHERE, "far");
        mail.faults.put("realm", MailFault.SMTP_UNREACHABLE);

        mail.new Node().run();

        assertThat(mail.received).containsExactlyInAnyOrder("bob@example.org", "far@example.org");
        assertThat(mail.now(far).mail()).isEqualTo(MailState.SENT);
        for (Invitation failed : List.of(bob, eve)) {
            assertThat(mail.now(failed).mail()).isEqualTo(MailState.QUEUED);
            assertThat(mail.now(failed).mailReason()).isEqualTo("smtp_unreachable");
        }
        assertThat(mail.outbox.mails()).extracting(QueuedMail::attempts).containsExactly(1, 1);
        assertThat(mail.outbox.due("eve@example.org")).isEqualTo(mail.in(Duration.ofMinutes(1)));
    }

    @Test
    void a_mail_server_that_does_not_answer_is_left_alone_for_a_minute_by_all_nodes_and_it_is_known_why() {
        IntStream.range(0, 500).forEach(i -> mail.queue(ACME, "p" + i, MailKind.BULK));
        mail.faults.put("realm", MailFault.SMTP_UNREACHABLE);
        mail.slow.put("realm", Duration.ofSeconds(10));
        TestMail.Node node = mail.new Node();
        TestMail.Node other = mail.new Node();
        node.run();
        assertThat(mail.received).hasSize(1);
        assertThat(mail.usage.silent).containsExactly(Map.entry("realm", MailFault.SMTP_UNREACHABLE));

        mail.queue(ELSEWHERE, "far");
        mail.queue(ACME, "new");
        mail.clock.pass(Duration.ofSeconds(59));
        node.run();
        other.run();

        assertThat(mail.received).as("from the realm that pauses").hasSize(2).endsWith("far@example.org");
        mail.clock.pass(Duration.ofSeconds(1));
        mail.faults.clear();
        mail.slow.clear();
        node.run();
        assertThat(mail.received).as("ahead of the file").contains("new@example.org");
        assertThat(mail.usage.silent).isEmpty();
        mail.clock.pass(Duration.ofMinutes(1));
        while (node.run()) {}
        assertThat(mail.received).hasSize(503);
    }

    @Test
    void a_mail_server_that_refuses_at_once_gets_no_pause() {
        mail.queue(ACME, "bob");
        mail.faults.put("realm", MailFault.SMTP_UNREACHABLE);
        TestMail.Node node = mail.new Node();
        node.run();
        mail.queue(ACME, "eve");
        node.run();

        assertThat(mail.received).hasSize(2);
        assertThat(mail.usage.silent).isEmpty();
    }

    /** The senders of a node serve one realm at a time. */
    @ParameterizedTest(name = "{0} that take {1} s each, a try each {2} s at most, with {3} % of the time at most")
    @CsvSource({"1, 10, 75, 15", "3, 10, 220, 17", "1, 36, 100, 40"})
    void mail_servers_that_do_not_answer_leave_most_of_the_time_to_others(
            int silent, int seconds, int apart, int percent) {
        mail.limits = new MailLimits(20, 0, 0, 0);
        for (int i = 0; i < silent; i++) {
            String realm = "silent" + i;
            mail.realms.add(realm);
            WorkspaceId workspace = new WorkspaceId(realm, "org" + i);
            IntStream.range(0, 400).forEach(n -> mail.queue(workspace, "p" + n, MailKind.BULK));
            mail.faults.put(realm, MailFault.SMTP_UNREACHABLE);
            mail.slow.put(realm, Duration.ofSeconds(seconds));
        }
        TestMail.Node node = mail.new Node();
        Instant begin = mail.instant();
        while (mail.instant().isBefore(begin.plus(Duration.ofHours(1)))) {
            node.run();
            mail.clock.pass(Duration.ofSeconds(2));
        }

        assertThat(mail.received).as("of each").hasSizeGreaterThanOrEqualTo(silent * 3600 / apart);
        assertThat(mail.received.size() * seconds * 100 / 3600).isLessThanOrEqualTo(percent);
    }

    @Test
    void a_realm_whose_delivery_breaks_does_not_keep_others_from_theirs() {
        mail.queue(ACME, "bob");
        mail.queue(ELSEWHERE, "far");
        TestMail.Node node = mail.new Node();
        mail.meanwhile = () -> {
            throw new IllegalStateException("no database");
        };

        assertThatThrownBy(node::run).hasMessageContaining("no database");

        assertThat(mail.received).hasSize(2);
        assertThat(mail.usage.size()).as("recorded of the other realm").isEqualTo(1);
        assertThat(mail.outbox.mails())
                .as("of the realm that broke, whichever was first")
                .extracting(QueuedMail::recipient)
                .containsExactly(mail.received.get(0));
    }

    @Test
    void mails_of_a_realm_that_is_gone_go_nowhere() {
        mail.queue(ACME, "bob");
        mail.realms.remove("realm");

        mail.new Node().run();

        assertThat(mail.received).isEmpty();
    }

    @Test
    void no_mail_of_a_workspace_that_is_gone_leaves_whatever_is_left_of_it() {
        Instant now = mail.instant();
        for (WorkspaceId workspace : List.of(ACME, UMBRELLA)) {
            for (MailKind kind : MailKind.values()) {
                String name = kind.label() + "-of-" + workspace.organization();
                if (kind.hasLink()) {
                    mail.queue(workspace, name, kind);
                } else {
                    mail.notify(workspace, name, kind, now);
                }
            }
        }
        mail.goneOrganizations.add(ACME.organization());

        TestMail.Node node = mail.new Node();
        while (node.run()) {}

        assertThat(mail.received).hasSize(MailKind.values().length).allMatch(to -> to.contains("-of-umbrella@"));
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.entries).isEmpty();
    }

    @Test
    void of_a_disabled_workspace_only_invitations_leave() {
        for (MailKind kind : MailKind.values()) {
            if (kind.hasLink()) {
                mail.queue(ACME, kind.label(), kind);
            } else {
                mail.notify(ACME, kind.label(), kind, mail.instant());
            }
        }
        mail.disabledOrganizations.add(ACME.organization());

        TestMail.Node node = mail.new Node();
        while (node.run()) {}

        assertThat(mail.received)
                .containsExactlyInAnyOrder("invitation@example.org", "resend@example.org", "bulk@example.org");
        assertThat(mail.outbox.mails()).isEmpty();
    }

    @Test
    void an_invitation_that_was_replaced_or_revoked_meanwhile_never_leaves() {
        Invitation resent = mail.queue(ACME, "bob");
        mail.invitations.save(resent.resent(Actor.SYSTEM, mail.instant()));
        mail.queued.addresses.remove(mail.queue(ACME, "carl").memberId());
        mail.queue(ACME, "dora");
        mail.queued.addresses.put("acme/dora", "dora.new@example.org");
        mail.queue(ACME, "eve");

        mail.new Node().run();

        assertThat(mail.received).containsExactly("eve@example.org");
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.links.all()).hasSize(1);
        assertThat(mail.now(resent).mail()).as("of the mail that is to come").isEqualTo(MailState.QUEUED);
    }

    @Test
    void what_becomes_of_a_mail_does_not_show_on_an_invitation_that_was_resent_while_it_left() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.meanwhile = () -> mail.invitations.save(mail.now(bob).resent(Actor.SYSTEM, mail.instant()));

        mail.new Node().run();

        assertThat(mail.received).hasSize(1);
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.QUEUED);
        assertThat(mail.now(bob).expiresAt()).isNull();
    }

    @Test
    void waiting_for_a_limit_is_no_try() {
        mail.limits = new MailLimits(0, 1, 0, 0);
        mail.left(ACME, "bob", MailKind.INVITATION, mail.instant());
        mail.queue(ACME, "bob");

        mail.new Node().run();

        assertThat(mail.received).isEmpty();
        assertThat(mail.outbox.mails()).extracting(QueuedMail::attempts).containsExactly(0);
        assertThat(mail.links.all()).isEmpty();
    }

    @Test
    void all_nodes_together_keep_to_the_rate_of_a_realm() {
        mail.limits = new MailLimits(2, 0, 0, 0);
        IntStream.range(0, 5).forEach(i -> mail.queue(ACME, "p" + i));
        mail.queue(ELSEWHERE, "far");
        TestMail.Node one = mail.new Node();
        TestMail.Node other = mail.new Node();

        one.run();
        assertThat(mail.received).as("with the other realm's").hasSize(3).contains("far@example.org");
        other.run();
        assertThat(mail.received).as("within the same second").hasSize(3);
        assertThat(other.delivery().nextDue()).contains(mail.in(Duration.ofSeconds(1)));
        mail.clock.pass(Duration.ofSeconds(1));
        other.run();
        assertThat(mail.received).hasSize(5);
    }

    @Test
    void a_node_that_dies_doubles_the_one_mail_that_it_was_sending() {
        IntStream.range(0, 5).forEach(i -> mail.queue(ACME, "p" + i));
        TestMail.Node dying = mail.new Node();
        mail.meanwhile = dying::die;
        assertThatThrownBy(dying::run).isInstanceOf(IllegalStateException.class);
        assertThat(mail.received).hasSize(1);
        TestMail.Node other = mail.new Node();

        assertThat(other.run()).as("before the lease ends").isFalse();
        mail.clock.pass(TestMail.LEASE);
        other.run();

        assertThat(mail.received).hasSize(6);
        assertThat(mail.received)
                .containsOnly("p0@example.org", "p1@example.org", "p2@example.org", "p3@example.org", "p4@example.org");
        assertThat(mail.outbox.mails()).isEmpty();
        assertThat(mail.usage.size()).isEqualTo(5);
    }

    @Test
    void what_a_slow_mail_server_keeps_a_node_from_is_done_by_another_before_the_lease_ends() {
        IntStream.range(0, 3).forEach(i -> mail.queue(ACME, "p" + i));
        mail.meanwhile = () -> mail.clock.pass(Duration.ofMinutes(2));

        mail.new Node().run();
        assertThat(mail.received).hasSize(1);
        assertThat(mail.outbox.mails()).extracting(QueuedMail::attempts).containsExactly(0, 0);
        mail.new Node().run();

        assertThat(mail.received).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void a_node_that_has_lost_its_lease_changes_nothing_about_the_mail() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put("bob@example.org", MailFault.SMTP_REFUSED);
        TestMail.Node other = mail.new Node();
        mail.meanwhile = () -> {
            mail.clock.pass(TestMail.LEASE);
            other.withoutRealm(work -> mail.claim(1));
        };

        mail.new Node().run();

        assertThat(mail.outbox.mails()).singleElement().satisfies(claimed -> {
            assertThat(claimed.attempts()).isZero();
            assertThat(claimed.claim()).isNotEmpty();
        });
        assertThat(mail.outbox.due("bob@example.org")).isEqualTo(mail.in(TestMail.LEASE));
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void a_node_that_is_about_to_go_ends_after_the_mail_at_hand_and_leaves_the_rest_due() {
        IntStream.range(0, 3).forEach(i -> mail.queue(ACME, "p" + i));
        TestMail.Node going = mail.new Node();
        mail.meanwhile = going::stop;

        going.run();
        assertThat(mail.received).hasSize(1);
        mail.new Node().run();

        assertThat(mail.received).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void without_a_configured_address_of_keycloak_no_mail_leaves_and_members_show_why() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.hostname = false;

        mail.new Node().run();

        assertThat(mail.received).isEmpty();
        assertThat(mail.links.all()).isEmpty();
        assertThat(mail.now(bob).mailReason()).isEqualTo("hostname_required");
        mail.hostname = true;
        mail.clock.pass(Duration.ofMinutes(1));
        mail.new Node().run();
        assertThat(mail.now(bob).mail()).isEqualTo(MailState.SENT);
    }

    @Test
    void each_try_has_a_link_of_its_own_and_a_later_one_does_not_prolong_the_validity() {
        Invitation bob = mail.queue(ACME, "bob");
        mail.faults.put("bob@example.org", MailFault.SMTP_REFUSED);
        mail.new Node().run();
        mail.faults.clear();
        mail.clock.pass(Duration.ofMinutes(1));

        mail.new Node().run();

        assertThat(mail.links.all())
                .extracting(Link::tokenHash)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(mail.now(bob).expiresAt()).isEqualTo(mail.in(Duration.ofDays(7)));
        Instant expiresAt = mail.now(bob).expiresAt();
        mail.clock.pass(Duration.ofDays(1));
        mail.outbox.queue(mail.now(bob), new EmailAddress("bob@example.org"), MailKind.RESEND, MailLane.AHEAD);
        mail.new Node().run();
        assertThat(mail.now(bob).expiresAt()).isEqualTo(expiresAt);
    }

    @Test
    void what_no_limit_counts_any_more_is_forgotten() {
        mail.left(ACME, "bob", MailKind.INVITATION, mail.in(Duration.ofHours(-25)));
        mail.left(ACME, "bob", MailKind.INVITATION, mail.in(Duration.ofHours(-23)));
        mail.usage.addResend("realm", "bob@example.org", mail.in(Duration.ofHours(-25)));

        mail.new Node().delivery().cleanUp();

        assertThat(mail.usage.size()).isEqualTo(1);
    }
}
