package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.CheckSummary.Promotions;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.PermissionChange;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.SeatUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkJobTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor ADA = new Actor("ada", "Ada");
    private static final Actor BOB = new Actor("bob", "Bob");
    private static final RowVerdict FRESH = new RowVerdict(2, "a@x.org", RowOutcome.NEW, null, null);
    private static final RowVerdict FAILED = new RowVerdict(3, "b@x.org", RowOutcome.FAILED, "role_unknown", "no role");
    private static final CheckSummary PROMOTION = new CheckSummary(
            Map.of(),
            Set.of(),
            Promotions.NONE.plus(List.of(effect("app:create"))),
            "policy",
            CheckSummary.AdminBalance.NONE,
            SeatUse.NONE);

    @Test
    void a_dry_run_ends_checked_and_runs_when_asked() {
        BulkJob checked = checked(job(true, OnError.SKIP, null), CheckSummary.NONE, FRESH);

        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(checked.released(ADA, null).atWork().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_job_is_a_check_until_it_runs() {
        BulkJob checked = checked(job(true, OnError.SKIP, null), CheckSummary.NONE, FRESH);
        BulkJob running = checked.released(ADA, null).atWork();
        BulkJob done = running.afterRun(chunk(FRESH), chunk(FRESH.done()), NOW);

        assertThat(job(true, OnError.SKIP, null).onlyChecks()).isTrue();
        assertThat(checked.onlyChecks()).isTrue();
        assertThat(checked.cancelled(NOW).onlyChecks()).isTrue();
        assertThat(checked.released(ADA, null).onlyChecks()).isFalse();
        assertThat(running.onlyChecks()).isFalse();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.onlyChecks()).isFalse();
        assertThat(job(false, OnError.SKIP, null).onlyChecks()).isFalse();
    }

    @Test
    void a_file_that_came_in_is_checked_or_waits_to_be_checked_and_run() {
        assertThat(received(true).state()).isEqualTo(JobState.CHECKING);
        assertThat(received(false).state()).isEqualTo(JobState.QUEUED);
        assertThat(received(false).atWork().state()).isEqualTo(JobState.CHECKING);
    }

    @Test
    void only_the_last_chunk_ends_a_check_and_a_run() {
        BulkJob job = received(false, 2).atWork();

        BulkJob midway = job.afterCheck(chunk(FRESH), CheckSummary.NONE);
        assertThat(midway.state()).isEqualTo(JobState.CHECKING);
        assertThat(midway.progress().next()).isEqualTo(1);
        assertThat(midway.progress().rowsDone()).isEqualTo(1);

        BulkJob running = midway.afterCheck(chunk(FAILED), CheckSummary.NONE).afterLastCheck(NOW);
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.progress().next()).isZero();
        assertThat(running.progress().rowsDone()).isZero();

        BulkJob begun = running.afterRun(chunk(FRESH), chunk(FRESH.done()), NOW);
        assertThat(begun.state()).isEqualTo(JobState.RUNNING);
        assertThat(begun.progress().finishedAt()).isNull();
        assertThat(begun.afterRun(chunk(FAILED), chunk(FAILED), NOW).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void only_a_checked_job_can_be_asked_to_run() {
        BulkJob checked = checked(job(true, OnError.SKIP, null), CheckSummary.NONE, FRESH);
        List<BulkJob> others = List.of(
                received(true),
                received(false),
                received(false).atWork(),
                checked.released(ADA, null),
                checked.released(ADA, null).atWork(),
                checked.cancelled(NOW),
                checked.failed(new JobError("internal", "Unexpected error"), NOW));

        assertThat(others).allSatisfy(job -> assertThat(refusal(job, ADA, null)).isEqualTo(ErrorCode.JOB_STATE));
    }

    @Test
    void a_job_that_has_not_ended_can_be_cancelled() {
        BulkJob checked = checked(job(true, OnError.SKIP, null), CheckSummary.NONE, FRESH);

        assertThat(List.of(received(true), received(false), checked, checked.released(ADA, null)))
                .allSatisfy(job -> assertThat(job.cancelled(NOW).state()).isEqualTo(JobState.CANCELLED));
    }

    @Test
    void what_a_job_waits_for_is_forgotten_when_it_goes_on() {
        BulkJob waiting = received(false, 2).atWork().waitingFor(new JobError("code", "message"));

        assertThat(waiting.progress().error()).isNotNull();
        assertThat(checked(waiting, CheckSummary.NONE, FRESH).progress().error())
                .isNull();
    }

    @Test
    void other_jobs_go_on_by_themselves() {
        assertThat(checked(job(false, OnError.SKIP, null), CheckSummary.NONE, FRESH, FAILED)
                        .state())
                .isEqualTo(JobState.RUNNING);
    }

    @Test
    void abort_invites_nobody_where_a_row_has_errors() {
        BulkJob failed = checked(job(false, OnError.ABORT, null), CheckSummary.NONE, FRESH, FAILED);

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.progress().error()).extracting(JobError::code).isEqualTo("rows_invalid");
        assertThat(failed.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 0, 1, 1));
        BulkJob dry = checked(job(true, OnError.ABORT, null), CheckSummary.NONE, FRESH, FAILED);
        assertThat(refusal(dry, ADA, null)).isEqualTo(ErrorCode.JOB_STATE);
    }

    @Test
    void promotions_wait_for_the_plan_of_whoever_confirms() {
        BulkJob waiting = checked(job(false, OnError.SKIP, null), PROMOTION, FRESH);

        assertThat(waiting.state()).isEqualTo(JobState.CHECKED);
        assertThat(refusal(waiting, ADA, null)).isEqualTo(ErrorCode.CONFIRMATION_REQUIRED);
        assertThat(refusal(waiting, ADA, waiting.plan(BOB))).isEqualTo(ErrorCode.PLAN_OUTDATED);
        assertThat(waiting.released(BOB, waiting.plan(BOB)).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_plan_confirmed_beforehand_lets_the_job_run() {
        String plan = checked(job(true, OnError.SKIP, null), PROMOTION, FRESH).plan(ADA);

        assertThat(checked(job(false, OnError.SKIP, plan), PROMOTION, FRESH).state())
                .isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_plan_is_for_one_file_and_one_set_of_promotions() {
        BulkJob job = checked(job(true, OnError.SKIP, null), PROMOTION, FRESH);
        CheckSummary more = new CheckSummary(
                Map.of(),
                Set.of(),
                Promotions.NONE.plus(List.of(effect("app:delete"))),
                "policy",
                CheckSummary.AdminBalance.NONE,
                SeatUse.NONE);

        assertThat(checked(job(true, OnError.SKIP, null), more, FRESH).plan(ADA))
                .isNotEqualTo(job.plan(ADA));
        assertThat(checked(job(true, OnError.ABORT, null), PROMOTION, FRESH).plan(ADA))
                .isNotEqualTo(job.plan(ADA));
    }

    @Test
    void a_run_replaces_the_counts_of_the_check() {
        Chunk before = chunk(FRESH, FAILED);
        BulkJob running = checked(job(false, OnError.SKIP, null), CheckSummary.NONE, FRESH, FAILED);

        BulkJob done = running.afterRun(before, before.judged(List.of(FRESH.done(), FAILED)), NOW);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 1, 0, 1));
        assertThat(done.progress().finishedAt()).isEqualTo(NOW);
    }

    @Test
    void a_cancelled_job_has_skipped_what_was_left() {
        BulkJob running = checked(job(false, OnError.SKIP, null), CheckSummary.NONE, FRESH);

        BulkJob cancelled = running.cancelled(NOW);

        assertThat(cancelled.progress().counts()).isEqualTo(BulkWorkspace.counts(0, 0, 1, 0));
        assertThatThrownBy(() -> cancelled.cancelled(NOW)).isInstanceOf(WorkspacesException.class);
    }

    private static BulkJob job(boolean dryRun, OnError onError, @Nullable String confirm) {
        return received(new Submission(dryRun, onError, "people.csv", null, confirm, Submission.Purpose.INVITE), 1)
                .atWork();
    }

    private static BulkJob received(boolean dryRun) {
        return received(dryRun, 1);
    }

    private static BulkJob received(boolean dryRun, int chunks) {
        return received(
                new Submission(dryRun, OnError.SKIP, "people.csv", null, null, Submission.Purpose.INVITE), chunks);
    }

    private static BulkJob received(Submission submission, int chunks) {
        return BulkJob.receiving("job", new WorkspaceId("realm", "org"), ADA, submission, NOW)
                .received(new SourceFile("digest", Set.of(Column.EMAIL), List.of(), 2, chunks));
    }

    private static BulkJob checked(BulkJob job, CheckSummary summary, RowVerdict... verdicts) {
        return job.afterCheck(chunk(verdicts), summary).afterLastCheck(NOW);
    }

    private static Chunk chunk(RowVerdict... verdicts) {
        return new Chunk("job", 0, verdicts.length, null, OutcomeCounts.NONE, List.of()).judged(List.of(verdicts));
    }

    private static ErrorCode refusal(BulkJob job, Actor actor, @Nullable String confirm) {
        try {
            job.released(actor, confirm);
        } catch (WorkspacesException refusal) {
            return refusal.code();
        }
        throw new AssertionError("not refused");
    }

    private static Effect effect(String gained) {
        return new Effect(
                null,
                "a@x.org",
                "Ann",
                DefaultRole.END_USER,
                DefaultRole.BUILDER,
                List.of(),
                () -> new PermissionChange(new TreeSet<>(Set.of(gained)), new TreeSet<>()));
    }
}
