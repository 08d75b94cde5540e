package io.workspaces.keycloak.invitation.mail;

import static io.workspaces.keycloak.invitation.mail.TestMail.ACME;
import static io.workspaces.keycloak.invitation.mail.TestMail.ELSEWHERE;
import static io.workspaces.keycloak.invitation.mail.TestMail.UMBRELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.InMemoryOutbox;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.TestSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRateLimiterTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration WORKSPACE_PAUSE = Duration.ofMinutes(5);

    private final TestMail mail = new TestMail();

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void without_limits_all_mails_may_leave() {
        settings(ACME, 0);
        for (int i = 0; i < 30; i++) {
            mail.left(ACME, "bob", MailKind.INVITATION, mail.instant());
            mail.left(ACME, "bob", MailKind.BULK, mail.instant());
        }
        mail.queue(ACME, "bob");
        mail.queue(ACME, "eve", MailKind.BULK);

        assertThat(allowed("realm")).containsExactly("bob@example.org", "eve@example.org");
    }

    @Test
    void a_recipient_over_the_limit_waits_until_the_oldest_mail_is_a_day_old() {
        mail.limits = new MailLimits(0, 2, 0, 0);
        mail.left(ACME, "bob", MailKind.INVITATION, mail.in(Duration.ofHours(-20)));
        mail.left(UMBRELLA, "bob", MailKind.RESEND, mail.in(Duration.ofHours(-1)));
        mail.queue(ACME, "bob");
        mail.queue(ACME, "eve");

        assertThat(allowed("realm")).containsExactly("eve@example.org");
        assertThat(mail.outbox.due("bob@example.org")).isEqualTo(mail.in(Duration.ofHours(4)));
        mail.clock.pass(Duration.ofHours(4));
        assertThat(allowed("realm")).contains("bob@example.org");
    }

    @Test
    void mails_of_the_same_run_count_for_their_recipient() {
        mail.limits = new MailLimits(0, 1, 0, 0);
        mail.queue(ACME, "bob");
        mail.queue(UMBRELLA, "bob");

        assertThat(allowed("realm")).containsExactly("bob@example.org");
        assertThat(mail.outbox.rows())
                .extracting(InMemoryOutbox.Row::due)
                .containsExactly(mail.in(TestMail.LEASE), mail.in(SOON));
    }

    @Test
    void a_recipients_mails_in_another_realm_do_not_count() {
        mail.limits = new MailLimits(0, 1, 0, 0);
        mail.left(ELSEWHERE, "bob", MailKind.INVITATION, mail.instant());
        mail.queue(ACME, "bob");

        assertThat(allowed("realm")).containsExactly("bob@example.org");
    }

    @Test
    void mails_to_excluded_people_wait_and_do_not_count() {
        settings(ACME, 1);
        mail.exclusions.add("realm", List.of("bob@example.org"));
        mail.queue(ACME, "bob");
        mail.queue(ACME, "eve");

        assertThat(allowed("realm")).containsExactly("eve@example.org");
        assertThat(mail.outbox.due("bob@example.org")).isEqualTo(mail.in(SOON));
        mail.exclusions.lift("realm", List.of("bob@example.org"));
        mail.clock.pass(SOON);
        assertThat(allowed("realm")).containsExactly("bob@example.org");
    }

    @Test
    void a_workspace_over_its_hourly_limit_waits_with_all_its_mails_but_not_those_of_its_jobs_or_of_others() {
        settings(ACME, 2);
        mail.left(ACME, "carl", MailKind.INVITATION, mail.in(Duration.ofMinutes(-50)));
        mail.left(ACME, "dora", MailKind.RESEND, mail.in(Duration.ofMinutes(-10)));
        mail.queue(ACME, "bob");
        List<QueuedMail> claimed = claim();
        mail.queue(ACME, "later");
        mail.queue(ACME, "row", MailKind.BULK);
        mail.queue(UMBRELLA, "eve");

        assertThat(allowed("realm", claimed)).isEmpty();

        assertThat(mail.outbox.due("bob@example.org")).isEqualTo(mail.in(Duration.ofMinutes(10)));
        assertThat(mail.outbox.due("later@example.org")).isEqualTo(mail.in(Duration.ofMinutes(10)));
        assertThat(mail.outbox.due("row@example.org")).isEqualTo(mail.instant());
        assertThat(allowed("realm")).containsExactly("row@example.org", "eve@example.org");
    }

    @Test
    void a_workspace_whose_limit_ends_soon_is_looked_at_again_after_five_minutes() {
        settings(ACME, 1);
        mail.left(ACME, "carl", MailKind.INVITATION, mail.in(Duration.ofMinutes(-59)));
        mail.queue(ACME, "bob");

        assertThat(allowed("realm")).isEmpty();
        assertThat(mail.outbox.due("bob@example.org")).isEqualTo(mail.in(WORKSPACE_PAUSE));
    }

    @Test
    void mails_of_bulk_invitations_have_an_hourly_limit_of_their_own() {
        mail.limits = new MailLimits(0, 0, 0, 1);
        mail.left(ACME, "carl", MailKind.BULK, mail.in(Duration.ofMinutes(-30)));
        mail.queue(ACME, "row", MailKind.BULK);
        mail.queue(ACME, "bob");
        mail.queue(UMBRELLA, "other", MailKind.BULK);

        assertThat(allowed("realm")).containsExactly("bob@example.org", "other@example.org");
        assertThat(mail.outbox.due("row@example.org")).isEqualTo(mail.in(Duration.ofMinutes(30)));
    }

    @Test
    void mails_of_the_same_run_count_for_their_workspace() {
        mail.limits = new MailLimits(0, 0, 0, 2);
        mail.queue(ACME, "one", MailKind.BULK);
        mail.queue(ACME, "two", MailKind.BULK);
        mail.queue(ACME, "three", MailKind.BULK);

        assertThat(allowed("realm")).containsExactly("one@example.org", "two@example.org");
        assertThat(mail.outbox.due("three@example.org")).isEqualTo(mail.in(WORKSPACE_PAUSE));
    }

    private List<QueuedMail> claim() {
        return mail.claim(100);
    }

    /** The recipients of those of the realm's due mails that may leave. */
    private List<String> allowed(String realm) {
        return allowed(realm, claim());
    }

    private List<String> allowed(String realm, List<QueuedMail> claimed) {
        return new MailRateLimiter(mail.work(), mail.limits, mail.instant())
                .allowed(realm, mail.work().drafts(claimed, mail.instant())).stream()
                        .map(draft -> draft.mail().recipient())
                        .toList();
    }

    private void settings(WorkspaceId workspace, int mailsPerHour) {
        mail.records.saveSettings(workspace, TestSettings.mailsPerHour(mailsPerHour));
    }
}
