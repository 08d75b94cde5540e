package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobCleanupTest {
    private static final Submission DRY_RUN =
            new Submission(true, OnError.SKIP, "people.csv", null, null, Submission.Purpose.INVITE);

    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void a_file_that_stopped_coming_in_is_forgotten_after_ten_minutes() {
        BulkJob coming = BulkJob.receiving("coming", acme.id, BulkWorkspace.ADA, DRY_RUN, acme.clock.instant());
        acme.jobs.add(coming);

        cleanUpAfter(Duration.ofMinutes(9));
        assertThat(acme.jobs.find(acme.id, "coming")).isPresent();

        cleanUpAfter(Duration.ofMinutes(2));
        assertThat(acme.jobs.find(acme.id, "coming")).isEmpty();
    }

    @Test
    void a_checked_job_that_nobody_runs_is_cancelled_after_a_week() {
        BulkJob job = acme.check("Email\na@x.org\nnope\n");
        acme.finish();

        cleanUpAfter(Duration.ofDays(6));
        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.CHECKED);

        cleanUpAfter(Duration.ofDays(2));
        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(acme.now(job.id()).progress().counts()).isEqualTo(BulkWorkspace.counts(0, 0, 1, 1));
        assertThat(acme.audit).extracting(AuditEntry::action).containsExactly(AuditAction.BULK_INVITE_CANCEL);
    }

    @Test
    void a_job_that_waits_for_a_node_waits_on() {
        BulkJob job = acme.receive("Email\na@x.org\n");

        cleanUpAfter(Duration.ofDays(100));

        assertThat(acme.now(job.id()).state()).isEqualTo(JobState.QUEUED);
        assertThat(acme.chunks.of(job.id())).extracting(Chunk::payload).doesNotContainNull();
    }

    @Test
    void failed_rows_are_kept_for_a_day_and_the_job_for_90() {
        acme.receive("Email\nnope\n");
        BulkJob done = acme.finish();

        cleanUpAfter(Duration.ofHours(23));
        assertThat(acme.chunks.of(done.id())).extracting(Chunk::payload).doesNotContainNull();

        cleanUpAfter(Duration.ofHours(2));
        assertThat(acme.chunks.of(done.id())).extracting(Chunk::payload).containsOnlyNulls();
        assertThat(acme.verdicts(done)).hasSize(1);

        cleanUpAfter(Duration.ofDays(90));
        assertThat(acme.jobs.find(acme.id, done.id())).isEmpty();
    }

    @Test
    void an_upload_that_became_no_job_is_forgotten_after_a_day() {
        ReceiveUpload uploads = acme.receiveUpload();
        Upload upload = uploads.begin(BulkWorkspace.ADA, acme.id, "people.csv", 10, "a".repeat(64));

        cleanUpAfter(Duration.ofHours(23));
        assertThat(acme.uploads.find(acme.id, upload.id())).isPresent();

        cleanUpAfter(Duration.ofHours(2));
        assertThat(acme.uploads.find(acme.id, upload.id())).isEmpty();
    }

    @Test
    void unfinished_uploads_make_room_for_the_same_persons_next_and_are_in_nobodys_way() {
        ReceiveUpload uploads = acme.receiveUpload();
        List<Upload> begun = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            begun.add(uploads.begin(BulkWorkspace.ADA, acme.id, "people.csv", 10, "a".repeat(64)));
            acme.clock.pass(Duration.ofMinutes(1));
        }

        Upload others = uploads.begin(new Actor("bob", "Bob"), acme.id, "people.csv", 10, "a".repeat(64));

        assertThat(begun)
                .extracting(upload -> acme.uploads.find(acme.id, upload.id()).isPresent())
                .containsExactly(false, true, true, true, true, true);
        assertThat(acme.uploads.find(acme.id, others.id())).isPresent();
    }

    @Test
    void a_part_that_comes_in_too_slowly_or_not_whole_leaves_the_former_one() throws IOException {
        ReceiveUpload uploads = acme.receiveUpload();
        Upload upload = uploads.begin(BulkWorkspace.ADA, acme.id, "people.csv", 10, "a".repeat(64));
        uploads.part(upload, 1, null, new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8)));
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                acme.clock.pass(Duration.ofMinutes(2));
                return 'x';
            }
        };

        assertThatThrownBy(() -> uploads.part(upload, 1, null, slow)).hasMessageContaining("within 9 minutes");
        assertThatThrownBy(() -> uploads.part(upload, 1, null, new ByteArrayInputStream(new byte[9])))
                .hasMessageContaining("has to have 10 bytes");

        assertThat(acme.uploads.piece(upload, 1, 0)).isPresent();
    }

    private void cleanUpAfter(Duration time) {
        acme.clock.pass(time);
        acme.cleanup().run();
    }
}
