package io.workspaces.keycloak.bulk;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobCommandsTest {
    private static final Actor ADA = BulkWorkspace.ADA;
    private static final Actor BOB = new Actor("bob", "Bob");

    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void a_checked_job_runs_when_asked_and_that_is_recorded() {
        BulkJob job = acme.check("Email\na@x.org\n");
        acme.finish();

        BulkJob queued = acme.commands().run(BOB, acme.id, job.id(), null);

        assertThat(queued.state()).isEqualTo(JobState.QUEUED);
        assertThat(acme.audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.BULK_INVITE_RUN);
            assertThat(entry.actor()).isEqualTo(BOB);
        });
        assertThat(acme.finish().progress().counts()).isEqualTo(BulkWorkspace.counts(0, 1, 0, 0));
    }

    @Test
    void a_job_gets_another_name_in_any_state_and_that_is_recorded_once() {
        BulkJob job = acme.check("Email\na@x.org\n");
        acme.finish();

        acme.commands().rename(BOB, acme.id, job.id(), "Spring");
        BulkJob renamed = acme.commands().rename(BOB, acme.id, job.id(), "Spring");

        assertThat(renamed.name()).isEqualTo("Spring");
        assertThat(acme.now(job.id())).isEqualTo(renamed);
        assertThat(acme.audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.BULK_INVITE_UPDATE);
            assertThat(entry.target().name()).isEqualTo("Spring");
            assertThat(entry.detail()).isEqualTo(Map.of("name", Map.of("before", job.name(), "after", "Spring")));
        });
        assertRefused(ErrorCode.NOT_FOUND, () -> acme.commands()
                .rename(BOB, new WorkspaceId("realm", "other"), job.id(), "Mine"));
    }

    @Test
    void promotions_need_the_plan_of_whoever_asks() {
        BulkJob job = checkedWithPromotion();

        assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> acme.commands().run(ADA, acme.id, job.id(), null));
        assertRefused(ErrorCode.PLAN_OUTDATED, () -> acme.commands().run(ADA, acme.id, job.id(), job.plan(BOB)));
        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.CHECKED);
        assertThat(acme.audit).isEmpty();
    }

    @Test
    void a_job_whose_promotions_may_have_changed_is_checked_again_though_the_request_is_refused() {
        BulkJob job = checkedWithPromotion();
        acme.group("owners", "app:create");

        assertRefused(ErrorCode.PLAN_OUTDATED, () -> acme.commands().run(ADA, acme.id, job.id(), job.plan(ADA)));

        BulkJob again = acme.now(job.id());
        assertThat(again.state()).isEqualTo(JobState.CHECKING);
        assertThat(again.progress().next()).isZero();
        assertThat(acme.finish().state()).isEqualTo(JobState.CHECKED);
    }

    @Test
    void a_change_of_groups_does_not_matter_to_a_job_without_promotions() {
        BulkJob job = acme.check("Email\na@x.org\n");
        acme.finish();
        acme.group("owners", "app:create");

        assertThat(acme.commands().run(ADA, acme.id, job.id(), null).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_job_can_be_cancelled_once_and_its_rows_are_forgotten() {
        BulkJob job = acme.check("Email\na@x.org\n");
        acme.finish();

        BulkJob cancelled = acme.commands().cancel(BOB, acme.id, job.id());

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(acme.chunks.of(job.id())).extracting(Chunk::payload).containsOnlyNulls();
        assertThat(acme.audit).extracting(AuditEntry::action).containsExactly(AuditAction.BULK_INVITE_CANCEL);
        assertRefused(ErrorCode.JOB_STATE, () -> acme.commands().cancel(BOB, acme.id, job.id()));
        assertRefused(ErrorCode.JOB_STATE, () -> acme.commands().run(BOB, acme.id, job.id(), null));
    }

    @Test
    void nobody_sees_a_job_of_another_workspace_or_one_that_is_still_coming_in() {
        BulkJob job = acme.check("Email\na@x.org\n");
        BulkJob coming = BulkJob.receiving("coming", acme.id, ADA, job.submission(), acme.clock.instant());
        acme.jobs.add(coming);

        assertRefused(ErrorCode.NOT_FOUND, () -> acme.commands().find(new WorkspaceId("realm", "other"), job.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> acme.commands().find(acme.id, coming.id()));
        assertThat(acme.commands().find(acme.id, job.id())).isEqualTo(job);
    }

    private BulkJob checkedWithPromotion() {
        acme.group("makers", "app:edit:a");
        acme.check("Email,Groups\na@x.org,makers\n");
        return acme.finish();
    }
}
