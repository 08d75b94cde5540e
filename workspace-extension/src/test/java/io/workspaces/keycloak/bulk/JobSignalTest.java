package io.workspaces.keycloak.bulk;

import static io.workspaces.keycloak.bulk.BulkWorkspace.ADA;
import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node is told of each job that waits for it, and of nothing else. */
class JobSignalTest {
    private final BulkWorkspace acme = new BulkWorkspace();

    @BeforeEach
    void a_group_that_makes_builders() {
        acme.group("makers", "app:edit:a");
    }

    @Test
    void a_file_is_told_of_once_it_has_come_in_and_once_only() {
        Submission keyed = new Submission(true, OnError.SKIP, "people.csv", "key", null, Submission.Purpose.INVITE);

        acme.receive(keyed, "Email\na@x.org\n");
        acme.receive(keyed, "Email\na@x.org\n");

        assertThat(acme.signals).isOne();
    }

    @Test
    void a_file_that_cannot_be_read_is_not_told_of() {
        assertRefused(ErrorCode.CSV_INVALID, () -> acme.receive("Email\na@x.org\n\"b@x.org\n"));

        assertThat(acme.signals).isZero();
    }

    @Test
    void a_job_that_somebody_has_run_is_told_of() {
        BulkJob job = checked("Email\na@x.org\n");

        acme.commands().run(ADA, acme.id, job.id(), null);

        assertThat(acme.signals).isOne();
    }

    @Test
    void a_job_that_lacks_a_plan_is_not_told_of() {
        BulkJob job = checked("Email,Groups\na@x.org,makers\n");

        assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> acme.commands().run(ADA, acme.id, job.id(), null));

        assertThat(acme.signals).isZero();
    }

    @Test
    void a_job_that_is_checked_again_is_told_of_though_the_request_is_refused() {
        BulkJob job = checked("Email,Groups\na@x.org,makers\n");
        acme.group("owners", "app:create");

        assertRefused(ErrorCode.PLAN_OUTDATED, () -> acme.commands().run(ADA, acme.id, job.id(), job.plan(ADA)));

        assertThat(acme.signals).isOne();
    }

    @Test
    void an_undo_is_told_of_and_a_cancelled_job_is_not() {
        BulkJob done = acme.run(checked("Email\na@x.org\n"));
        acme.signals = 0;

        BulkJob undo = acme.undo()
                .start(ADA, done, Submission.Door.REALM, true, false, null, null)
                .job();
        acme.commands().cancel(ADA, acme.id, undo.id());

        assertThat(acme.signals).isOne();
    }

    private BulkJob checked(String file) {
        acme.check(file);
        BulkJob job = acme.finish();
        acme.signals = 0;
        return job;
    }
}
