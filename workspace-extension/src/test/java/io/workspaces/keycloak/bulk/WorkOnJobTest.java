package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.RedirectTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkOnJobTest {
    private static final int CHUNKS_A_CHECK = 16;

    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void a_job_checks_all_rows_and_then_invites_people_chunk_by_chunk() {
        BulkJob job = acme.receive(people(3 * Chunk.MAX_ROWS));
        Claim claim = acme.claim().orElseThrow();

        acme.step(claim);
        BulkJob checked = acme.now(job.id());
        assertThat(checked.state()).isEqualTo(JobState.RUNNING);
        assertThat(checked.progress().counts()).isEqualTo(BulkWorkspace.counts(3 * Chunk.MAX_ROWS, 0, 0, 0));
        assertThat(acme.invited).isEmpty();

        acme.step(claim);
        assertThat(acme.now(job.id()).progress().next()).isEqualTo(1);
        assertThat(acme.now(job.id()).progress().rowsDone()).isEqualTo(Chunk.MAX_ROWS);
        assertThat(acme.invited).hasSize(Chunk.MAX_ROWS);
    }

    @Test
    void the_last_chunk_ends_the_job_counts_it_and_has_it_recorded() {
        acme.people.active("bob", DefaultRole.END_USER);
        acme.receive("Email,Role\nann@x.org,\nbob@example.org,\ncyd@x.org,Owner\n");

        BulkJob done = acme.finish();

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 1, 1, 1));
        assertThat(done.progress().finishedAt()).isNotNull();
        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.INVITED, null),
                        tuple(RowOutcome.SKIPPED, "member_exists"),
                        tuple(RowOutcome.FAILED, "role_unknown"));
        assertThat(acme.audit)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_INVITE, AuditAction.BULK_INVITE_DONE);
        assertThat(acme.audit.get(1).detail())
                .containsEntry("invited", 1)
                .containsEntry("skipped", 1)
                .containsEntry("failed", 1);
        assertThat(acme.claim()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = JobMode.class,
            names = {"INVITE", "UPDATE"})
    void people_whom_a_file_invites_are_led_where_its_sender_says(JobMode mode) {
        RedirectTarget target = new RedirectTarget("app", "https://app.example.org/start");
        Submission.Purpose purpose =
                new Submission.Purpose(mode, OnMissing.INVITE, Submission.Door.REALM, target, null, null);
        acme.receive(new Submission(false, OnError.SKIP, "people.csv", null, null, purpose), people(1));
        acme.finish();

        assertThat(acme.invited)
                .extracting(one -> one.draft().invitation())
                .extracting(Invitation::clientId, Invitation::redirectUri)
                .containsExactly(tuple("app", "https://app.example.org/start"));
    }

    @Test
    void rows_are_forgotten_as_they_are_done_but_for_those_that_failed() {
        acme.people.active("bob", DefaultRole.END_USER);
        acme.receive(people(Chunk.MAX_ROWS) + "nope\nz@x.org\nbob@example.org\n");

        BulkJob done = acme.finish();

        List<Chunk> chunks = acme.chunks.of(done.id());
        assertThat(chunks.get(0).payload()).isNull();
        assertThat(acme.stores().rows(done, chunks.get(1))).singleElement().satisfies(row -> assertThat(row.number())
                .isEqualTo(Chunk.MAX_ROWS + 2L));
    }

    @Test
    void the_newest_claim_is_the_only_one_that_counts() {
        BulkJob job = acme.receive(people(1));
        Claim lost = acme.claim().orElseThrow();
        acme.clock.pass(BulkWorkspace.LEASE.plusSeconds(1));
        Claim newest = acme.claim().orElseThrow();

        assertThat(acme.step(lost)).isEmpty();
        assertThat(acme.now(job.id()).progress()).isEqualTo(job.progress());
        assertThat(acme.step(newest)).isPresent();
    }

    @Test
    void nobody_else_gets_a_job_while_its_claim_is_good_and_each_step_extends_it() {
        acme.receive(people(CHUNKS_A_CHECK * Chunk.MAX_ROWS + 1));
        Claim claim = acme.claim().orElseThrow();
        acme.clock.pass(Duration.ofSeconds(20));
        acme.step(claim);
        acme.clock.pass(Duration.ofSeconds(20));

        assertThat(acme.claim()).isEmpty();

        acme.clock.pass(Duration.ofSeconds(11));
        assertThat(acme.claim()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 249, 250, 400})
    void a_node_that_dies_in_the_middle_of_a_chunk_costs_nobody_and_doubles_nobody(int people) {
        BulkJob job = acme.receive(people(500) + "nope\n");
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.killAfter = people;

        assertThatThrownBy(() -> {
                    while (acme.step(claim).isPresent()) {
                        // The next chunk.
                    }
                })
                .isInstanceOf(BulkWorkspace.Killed.class);
        assertThat(acme.invited).hasSize(people / Chunk.MAX_ROWS * Chunk.MAX_ROWS);
        acme.clock.pass(BulkWorkspace.LEASE.plusSeconds(1));
        BulkJob done = acme.finish();

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 500, 0, 1));
        assertThat(acme.addresses()).hasSize(500).doesNotHaveDuplicates();
        assertThat(acme.audit).hasSize(501);
        assertThat(acme.now(job.id()).progress().rowsDone()).isEqualTo(501);
    }

    @Test
    void a_change_of_groups_during_the_check_has_it_begin_again() {
        BulkJob job = acme.receive(people(CHUNKS_A_CHECK * Chunk.MAX_ROWS + 1));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.group("makers", "app:edit:a");

        WorkResult again = acme.step(claim).orElseThrow();

        assertThat(again.next()).isEqualTo(WorkResult.Next.GO_ON);
        assertThat(again.rows()).isEqualTo(OutcomeCounts.NONE);
        assertThat(acme.now(job.id()).progress().next()).isZero();
        assertThat(acme.now(job.id()).progress().counts()).isEqualTo(OutcomeCounts.NONE);
        acme.step(claim);
        acme.step(claim);
        assertThat(acme.now(job.id()).progress().counts().fresh()).isEqualTo(CHUNKS_A_CHECK * Chunk.MAX_ROWS + 1);
    }

    @Test
    void promotions_wait_for_a_confirmation_and_happen_as_they_were_shown() {
        acme.group("makers", "app:edit:a");
        acme.receive("Email,Groups\na@x.org,makers\nb@x.org,\n");
        BulkJob checked = acme.finish();

        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(checked.progress().summary().promotions().total()).isEqualTo(1);
        assertThat(checked.progress().summary().groups()).containsExactly("makers");
        assertThat(acme.invited).isEmpty();

        confirm(checked);
        assertThat(acme.finish().progress().counts()).isEqualTo(BulkWorkspace.counts(0, 2, 0, 0));
    }

    @Test
    void a_promotion_that_is_no_longer_the_one_shown_does_not_happen() {
        acme.group("makers", "app:edit:a");
        acme.receive("Email,Groups\na@x.org,makers\nb@x.org,\n");
        BulkJob checked = acme.finish();
        confirm(checked);
        acme.group("owners", "app:create");

        BulkJob done = acme.finish();

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.SKIPPED, "plan_outdated"), tuple(RowOutcome.INVITED, null));
        assertThat(acme.addresses()).containsExactly("b@x.org");
    }

    @Test
    void with_abort_an_error_in_the_check_invites_nobody() {
        acme.receive(
                new Submission(false, OnError.ABORT, null, null, null, Submission.Purpose.INVITE),
                "Email\na@x.org\nnope\n");

        BulkJob failed = acme.finish();

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.progress().error()).extracting(JobError::code).isEqualTo("rows_invalid");
        assertThat(acme.invited).isEmpty();
        assertThat(acme.audit).extracting(AuditEntry::action).containsExactly(AuditAction.BULK_INVITE_FAIL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_error_that_comes_up_after_the_check_skips_a_row_if_errors_would_have_stopped_the_job(boolean abort) {
        Group viewers = acme.group("viewers", "app:view:*");
        acme.receive(
                new Submission(
                        false, abort ? OnError.ABORT : OnError.SKIP, null, null, null, Submission.Purpose.INVITE),
                "Email,Groups\na@x.org,viewers\nb@x.org,\n");
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.people.groups().remove(viewers);
        acme.step(claim);

        BulkJob done = acme.now(claim.jobId());
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(abort ? RowOutcome.SKIPPED : RowOutcome.FAILED, "group_unknown"),
                        tuple(RowOutcome.INVITED, null));
    }

    @Test
    void whoever_became_a_member_after_the_check_is_skipped() {
        acme.receive("Email\nann@example.org\n");
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.people.invited("ann", DefaultRole.END_USER);
        acme.step(claim);

        BulkJob done = acme.now(claim.jobId());
        assertThat(done.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 0, 1, 0));
        assertThat(acme.invited).isEmpty();
    }

    @Test
    void a_cancelled_job_invites_nobody_more() {
        BulkJob job = acme.receive(people(2 * Chunk.MAX_ROWS));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.step(claim);
        acme.commands().cancel(BulkWorkspace.ADA, acme.id, job.id());

        assertThat(acme.step(claim)).isEmpty();
        assertThat(acme.invited).hasSize(Chunk.MAX_ROWS);
        assertThat(acme.now(job.id()).progress().counts())
                .isEqualTo(BulkWorkspace.counts(0, Chunk.MAX_ROWS, Chunk.MAX_ROWS, 0));
        assertThat(acme.chunks.of(job.id())).extracting(Chunk::payload).containsOnlyNulls();
    }

    @Test
    void a_job_of_a_workspace_that_is_disabled_or_goes_away_fails() {
        assertThat(failure(() -> acme.setEnabled(false))).isEqualTo("workspace_disabled");
        acme.setEnabled(true);
        assertThat(failure(() -> acme.records.startDeletion(acme.id, 0))).isEqualTo("not_found");
        acme.records.remove(acme.id);
        assertThat(failure(() -> acme.workspaces.remove(acme.id))).isEqualTo("not_found");
        assertThat(acme.invited).isEmpty();
    }

    private String failure(Runnable meanwhile) {
        acme.receive(people(1));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        meanwhile.run();
        WorkResult last = acme.step(claim).orElseThrow();
        BulkJob failed = acme.now(claim.jobId());
        assertThat(last.next()).isEqualTo(WorkResult.Next.STOP);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 0, 1, 0));
        assertThat(acme.chunks.of(failed.id())).extracting(Chunk::payload).containsOnlyNulls();
        return Optional.ofNullable(failed.progress().error())
                .map(JobError::code)
                .orElse("");
    }

    @Test
    void a_job_whose_rows_no_key_opens_waits_and_goes_on_when_the_key_is_back() {
        BulkJob job = acme.receive(people(1));
        Claim claim = acme.claim().orElseThrow();
        acme.loseMasterKey();

        assertThat(acme.step(claim)).map(WorkResult::next).contains(WorkResult.Next.TRY_LATER);
        assertThat(acme.now(job.id()).progress().error())
                .extracting(JobError::code)
                .isEqualTo("metadata_key_unavailable");

        acme.findMasterKey();
        acme.step(claim);
        assertThat(acme.now(job.id()).progress().error()).isNull();
        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void work_that_always_fails_is_given_up() {
        BulkJob job = acme.receive(people(1));
        Claim claim = acme.claim().orElseThrow();

        acme.work().giveUp(claim);

        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.FAILED);
        assertThat(acme.now(job.id()).progress().error())
                .extracting(JobError::code)
                .isEqualTo("internal");
        assertThat(acme.step(claim)).isEmpty();
    }

    @Test
    void failures_in_a_row_are_counted_until_a_step_succeeds() {
        acme.receive(people(1));
        Claim claim = acme.claim().orElseThrow();

        assertThat(acme.jobs.countFailure(claim)).isEqualTo(1);
        assertThat(acme.jobs.countFailure(claim)).isEqualTo(2);
        acme.step(claim);
        assertThat(acme.jobs.countFailure(claim)).isEqualTo(1);
    }

    @Test
    void rows_are_counted_once_though_they_are_judged_twice() {
        acme.receive(people(1));
        Claim claim = acme.claim().orElseThrow();
        assertThat(acme.step(claim)).map(WorkResult::rows).contains(OutcomeCounts.NONE);
        assertThat(acme.step(claim)).map(WorkResult::rows).contains(BulkWorkspace.counts(0, 1, 0, 0));

        acme.check("Email\nb@x.org\n");
        assertThat(acme.step(acme.claim().orElseThrow()))
                .map(WorkResult::rows)
                .contains(BulkWorkspace.counts(1, 0, 0, 0));
    }

    private void confirm(BulkJob checked) {
        acme.commands().run(BulkWorkspace.ADA, acme.id, checked.id(), checked.plan(BulkWorkspace.ADA));
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + "@x.org\n")
                .collect(Collectors.joining("", "Email\n", ""));
    }
}
