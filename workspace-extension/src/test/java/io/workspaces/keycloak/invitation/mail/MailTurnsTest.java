package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static io.workspaces.keycloak.invitation.mail.TestMail.ELSEWHERE;
import static io.workspaces.keycloak.invitation.mail.TestMail.UMBRELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order mails leave. */
class MailTurnsTest {
    private static final int A_SECOND = 4;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestMail mail = new TestMail();

    MailTurnsTest() {
        mail.limits = new MailLimits(A_SECOND, 0, 0, 0);
    }

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void what_one_request_sends_to_twenty_addresses_goes_ahead_and_more_does_not() {
        assertThat(List.of(MailLane.of(1), MailLane.of(20), MailLane.of(21)))
                .containsExactly(MailLane.AHEAD, MailLane.AHEAD, MailLane.IN_TURN);
    }

    @Test
    void a_single_mail_leaves_before_the_thousand_that_were_queued_first() {
        bulk(ACME, "a", 1000);
        TestMail.Node node = mail.new Node();
        second(node);
        mail.queue(ACME, "single");
        mail.queue(UMBRELLA, "other");

        second(node);

        assertThat(mail.received.subList(A_SECOND, A_SECOND + 2))
                .containsExactlyInAnyOrder("single@example.org", "other@example.org");
    }

    @Test
    void a_mail_that_is_queued_while_a_slow_mail_server_works_on_many_is_the_next_one() {
        mail.limits = new MailLimits(0, 0, 0, 0);
        bulk(ACME, "a", 1000);
        mail.takes = Duration.ofSeconds(1);
        mail.meanwhile = () -> mail.queue(UMBRELLA, "single");
        TestMail.Node node = mail.new Node();

        node.run();
        node.run();

        assertThat(mail.received.subList(0, 4))
                .containsExactly("a-0@example.org", "a-1@example.org", "single@example.org", "a-2@example.org");
    }

    @Test
    void a_slow_mail_server_costs_few_links_that_nobody_gets() {
        mail.limits = new MailLimits(0, 0, 0, 0);
        bulk(ACME, "a", 300);
        mail.takes = Duration.ofSeconds(1);
        TestMail.Node node = mail.new Node();
        IntStream.range(0, 20).forEach(i -> node.run());
        int slow = mail.received.size();
        assertThat(mail.links.all()).hasSizeLessThan(100 + 2 * slow);

        mail.takes = Duration.ZERO;
        IntStream.range(0, 60).forEach(i -> node.run());

        assertThat(mail.received).as("full batches again").hasSize(300);
    }

    @Test
    void workspaces_take_turns_whoever_came_first_and_however_much_they_have() {
        bulk(ACME, "a", 1000);
        TestMail.Node node = mail.new Node();
        second(node);
        bulk(UMBRELLA, "u", 3);
        bulk(new WorkspaceId("realm", "zeta"), "z", 500);
        mail.received.clear();

        IntStream.range(0, 30).forEach(i -> second(node));

        assertThat(received("u")).as("those of the workspace with few").isEqualTo(3);
        assertThat(mail.received.subList(0, 3 * A_SECOND))
                .as("which have left soon")
                .contains("u-2@example.org");
        assertThat(received("a")).isBetween(50L, 67L);
        assertThat(received("z")).isBetween(50L, 67L);
        assertThat(mail.received).hasSize(30 * A_SECOND);
    }

    @Test
    void more_workspaces_than_leave_in_a_second_all_have_their_turn() {
        List<WorkspaceId> many = IntStream.range(0, 3 * A_SECOND)
                .mapToObj(i -> new WorkspaceId("realm", "w" + (char) ('a' + i)))
                .toList();
        many.forEach(workspace -> bulk(workspace, workspace.organization(), 5));
        TestMail.Node node = mail.new Node();

        IntStream.range(0, 3).forEach(i -> second(node));

        assertThat(mail.received)
                .containsExactlyInAnyOrderElementsOf(many.stream()
                        .map(workspace -> workspace.organization() + "-0@example.org")
                        .toList());
    }

    @Test
    void realms_take_turns_even_if_none_has_a_pace() {
        mail.limits = new MailLimits(0, 0, 0, 0);
        bulk(ACME, "a", 1000);
        bulk(ELSEWHERE, "e", 150);
        TestMail.Node node = mail.new Node();

        IntStream.range(0, 4).forEach(i -> node.run());

        assertThat(received("e")).isEqualTo(150);
        assertThat(received("a")).isEqualTo(200);
    }

    @Test
    void a_realm_whose_delivery_breaks_each_time_does_not_keep_the_turn() {
        bulk(ACME, "a", 10);
        bulk(ELSEWHERE, "e", 10);
        mail.broken.add("realm");
        TestMail.Node node = mail.new Node();

        for (int i = 0; i < 4; i++) {
            try {
                second(node);
            } catch (IllegalStateException broken) {
                assertThat(broken).hasMessageContaining("no database");
            }
        }

        assertThat(received("e")).isPositive();
    }

    @Test
    void what_one_workspace_waits_for_does_not_keep_others_from_their_turn() {
        mail.limits = new MailLimits(A_SECOND, 0, 0, 2);
        bulk(ACME, "a", 1000);
        bulk(UMBRELLA, "u", 2);
        TestMail.Node node = mail.new Node();

        IntStream.range(0, 3).forEach(i -> second(node));

        assertThat(received("a")).isEqualTo(2);
        assertThat(received("u")).isEqualTo(2);
        assertThat(mail.outbox.mails()).hasSize(998);
    }

    @Test
    void whose_turn_it_is_costs_the_same_however_many_mails_wait() {
        bulk(ACME, "a", 100);
        bulk(UMBRELLA, "u", 100);
        TestMail.Node node = mail.new Node();
        second(node);
        int few = asked(node);
        bulk(ACME, "b", 2000);
        bulk(UMBRELLA, "v", 2000);

        assertThat(asked(node)).isEqualTo(few);
    }

    private int asked(TestMail.Node node) {
        int before = mail.outbox.asked();
        second(node);
        return mail.outbox.asked() - before;
    }

    private void bulk(WorkspaceId workspace, String name, int number) {
        IntStream.range(0, number).forEach(i -> mail.queue(workspace, name + "-" + i, MailKind.BULK));
    }

    private long received(String name) {
        return mail.received.stream().filter(to -> to.startsWith(name + "-")).count();
    }

    /** One run, and the time that the pace of a realm takes. */
    private void second(TestMail.Node node) {
        try {
            node.run();
        } finally {
            mail.clock.pass(SECOND);
        }
    }
}
