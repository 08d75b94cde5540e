package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.MailState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailProgressTest {
    private final BulkWorkspace acme = new BulkWorkspace();
    private final InMemoryJobMails mails = new InMemoryJobMails();
    private final BulkJob job = invited("a@x.org");

    @Test
    void mails_are_counted_by_what_has_become_of_them() {
        waiting(3);
        left(Duration.ofHours(5));
        left(Duration.ofHours(6));
        mails.add(job, MailState.FAILED, now());
        mails.add(invited("b@x.org"), MailState.QUEUED, now());

        assertThat(progress()).isEqualTo(new MailProgress(3, 2, 1, null));
    }

    @Test
    void the_last_mail_will_have_left_at_the_pace_since_the_first_of_the_last_hour() {
        left(Duration.ofHours(2));
        left(Duration.ofMinutes(40));
        left(Duration.ofMinutes(30));
        left(Duration.ofMinutes(10));
        left(Duration.ZERO);
        waiting(6);

        assertThat(progress().until()).isEqualTo(now().plus(Duration.ofMinutes(60)));
    }

    @Test
    void nobody_can_tell_when_the_last_will_have_left_if_none_has_left_within_an_hour() {
        left(Duration.ofHours(1));
        waiting(1);

        assertThat(progress().until()).isNull();
    }

    @Test
    void a_job_whose_mails_have_all_left_waits_for_no_time() {
        left(Duration.ofMinutes(1));

        assertThat(progress()).isEqualTo(new MailProgress(0, 1, 0, null));
    }

    @Test
    void a_job_that_has_changed_nobody_has_no_mails_and_asks_for_none() {
        acme.check("Email\nc@x.org\n");
        BulkJob checked = acme.finish();
        mails.add(checked, MailState.QUEUED, now());

        assertThat(MailProgress.of(checked, mails, now())).isEqualTo(new MailProgress(0, 0, 0, null));
        assertThat(mails.questions).isZero();
    }

    private BulkJob invited(String address) {
        acme.receive("Email\n" + address + "\n");
        return acme.finish();
    }

    private void waiting(int count) {
        for (int i = 0; i < count; i++) {
            mails.add(job, MailState.QUEUED, now());
        }
    }

    private void left(Duration ago) {
        mails.add(job, MailState.SENT, now().minus(ago));
    }

    private MailProgress progress() {
        return MailProgress.of(job, mails, now());
    }

    private Instant now() {
        return acme.clock.instant();
    }
}
