package io.workspaces.keycloak.bulk;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.kernel.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveFileTest {
    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void rows_are_kept_in_chunks_of_so_many_rows() {
        BulkJob job = acme.receive("Email\n" + "a@x.org\n".repeat(2 * Chunk.MAX_ROWS + 1));

        assertThat(job.file().rows()).isEqualTo(2 * Chunk.MAX_ROWS + 1);
        assertThat(job.file().chunks()).isEqualTo(3);
        assertThat(job.file().columns()).containsExactly(Column.EMAIL);
        assertThat(acme.chunks.of(job.id())).extracting(Chunk::rows).containsExactly(250, 250, 1);
    }

    @Test
    void rows_are_kept_in_chunks_of_so_many_characters() {
        String row = "a@x.org,\"" + "n".repeat(60_000) + "\"\n";
        BulkJob job = acme.receive("Email,Full Name\n" + row.repeat(9));

        assertThat(acme.chunks.of(job.id())).extracting(Chunk::rows).containsExactly(4, 4, 1);
    }

    @Test
    void an_address_that_comes_again_is_marked_across_chunks_however_it_is_written() {
        BulkJob job = acme.receive("Email\nann@x.org\n" + "nope\n".repeat(Chunk.MAX_ROWS) + " ANN@x.org\nnope\n");

        List<CsvRow> last = acme.stores().rows(job, acme.chunks.of(job.id()).get(1));
        assertThat(last).extracting(CsvRow::duplicateOf).containsExactly(0L, 2L, 0L);
    }

    @Test
    void rows_are_stored_while_the_file_comes_in() throws IOException {
        AtomicInteger storedBeforeTheEnd = new AtomicInteger();
        InputStream end = new InputStream() {
            @Override
            public int read() {
                storedBeforeTheEnd.set(acme.chunks.all().size());
                return -1;
            }
        };
        InputStream file = new SequenceInputStream(
                new ByteArrayInputStream(("Email\n" + "a@x.org\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8)),
                end);

        acme.receive().receive(BulkWorkspace.ADA, acme.id, submission(null), file);

        assertThat(storedBeforeTheEnd).hasValue(32);
    }

    @Test
    void whoever_sends_or_reads_slowly_keeps_no_transaction() throws IOException {
        List<Boolean> open = new ArrayList<>();
        InputStream body = new ByteArrayInputStream("Email\na@x.org\nnope\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                open.add(acme.requestOpen);
                return super.read(target, offset, length);
            }
        };
        acme.receive().receive(BulkWorkspace.ADA, acme.id, submission(null), body);
        BulkJob job = acme.finish();
        acme.requestOpen = true;
        acme.reports().writeReport(job, watched(open));
        acme.requestOpen = true;
        acme.reports().writeFailedRows(job, watched(open));
        acme.requestOpen = true;
        ReceiveUpload uploads = acme.receiveUpload();
        Upload upload = uploads.begin(BulkWorkspace.ADA, acme.id, "people.csv", 19, "a".repeat(64));
        body.reset();
        uploads.part(upload, 1, null, body);

        assertThat(open).hasSizeGreaterThan(5).containsOnly(false);
    }

    /** A reader who looks whether the request has a transaction once rows come. */
    private Appendable watched(List<Boolean> open) {
        StringBuilder text = new StringBuilder();
        return new Appendable() {
            @Override
            public Appendable append(CharSequence more) {
                text.append(more);
                if (text.indexOf("nope") >= 0) {
                    open.add(acme.requestOpen);
                }
                return this;
            }

            @Override
            public Appendable append(CharSequence more, int from, int to) {
                return append(more.subSequence(from, to));
            }

            @Override
            public Appendable append(char more) {
                return append(String.valueOf(more));
            }
        };
    }

    @Test
    void a_job_is_recorded_in_the_transaction_that_has_it_wait_for_a_node_and_once() {
        acme.receive(submission("key"), "Email\na@x.org\n");
        BulkJob job = acme.receive(submission("key"), "Email\na@x.org\n").job();

        assertThat(acme.begun).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.BULK_INVITE_CREATE);
            assertThat(entry.target().id()).isEqualTo(job.id());
            assertThat(entry.actor()).isEqualTo(BulkWorkspace.ADA);
        });
    }

    @Test
    void rows_are_encrypted_at_rest() {
        BulkJob job = acme.receive("Email,Metadata\na@x.org,{'k': 'canary'}\n");

        assertThat(bytes(job)).doesNotContain("canary", "a@x.org");
    }

    @Test
    void without_a_key_rows_are_kept_without_their_metadata() {
        acme.loseMasterKey();
        BulkJob job = acme.receive("Email,Metadata\na@x.org,{'k': 'canary'}\nb@x.org,\n");

        assertThat(bytes(job)).contains("a@x.org").doesNotContain("canary");
        assertThat(acme.stores().rows(job, acme.chunks.of(job.id()).get(0)))
                .extracting(CsvRow::metadataDropped)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Email\n", "Name of Cat\nTom\n", "Email\n\"a@x.org\n", "Email\na\0\n"})
    void a_file_that_cannot_be_read_leaves_no_job(String file) {
        assertRefused(ErrorCode.CSV_INVALID, () -> acme.receive(file));

        assertThat(acme.claim()).isEmpty();
        assertThat(acme.jobs.countUnfinished(acme.id)).isZero();
    }

    @Test
    void the_same_key_and_file_make_one_job() {
        ReceiveFile.Received first = acme.receive(submission("key"), "Email\na@x.org\n");
        ReceiveFile.Received second = acme.receive(submission("key"), "Email\na@x.org\n");

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.job().id()).isEqualTo(first.job().id());
    }

    @Test
    void the_same_key_with_another_file_or_question_is_refused() {
        acme.receive(submission("key"), "Email\na@x.org\n");

        assertRefused(ErrorCode.IDEMPOTENCY_MISMATCH, () -> acme.receive(submission("key"), "Email\nb@x.org\n"));
        assertRefused(
                ErrorCode.IDEMPOTENCY_MISMATCH,
                () -> acme.receive(
                        new Submission(false, OnError.SKIP, "people.csv", "key", null, Submission.Purpose.INVITE),
                        "Email\na@x.org\n"));
    }

    @Test
    void the_same_key_with_another_reading_is_refused() {
        acme.receive(read(FileOptions.NONE), "Email,Role\na@x.org,\n");

        for (FileOptions other : List.of(
                FileOptions.parse("utf-8", false, null),
                FileOptions.parse(null, true, null),
                FileOptions.parse(null, false, "Email,"),
                FileOptions.parse(null, false, "Email,", false))) {
            assertRefused(ErrorCode.IDEMPOTENCY_MISMATCH, () -> acme.receive(read(other), "Email,Role\na@x.org,\n"));
        }
    }

    @Test
    void a_job_goes_by_its_name_or_its_file_or_when_the_file_came() {
        assertThat(named("New hires", "people.csv")).isEqualTo("New hires");
        assertThat(named(null, "people.csv")).isEqualTo("people.csv");
        assertThat(named(null, null)).matches("CSV \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    }

    @Test
    void columns_that_were_left_out_are_named() {
        Submission ignoring = read(FileOptions.parse(null, true, null));

        assertThat(acme.receive(ignoring, "Email,Desk\na@x.org,7\n")
                        .job()
                        .file()
                        .leftOut())
                .containsExactly("Desk");
    }

    private String named(@Nullable String name, @Nullable String file) {
        Submission submission =
                new Submission(true, OnError.SKIP, file, null, null, Submission.Purpose.INVITE, name, FileOptions.NONE);
        return acme.receive(submission, "Email\na@x.org\n").job().name();
    }

    private static Submission read(FileOptions options) {
        return new Submission(
                true, OnError.SKIP, "people.csv", "reading", null, Submission.Purpose.INVITE, null, options);
    }

    @Test
    void a_file_that_broke_off_does_not_keep_its_key() {
        BulkJob broken =
                BulkJob.receiving("broken", acme.id, BulkWorkspace.ADA, submission("key"), acme.clock.instant());
        acme.jobs.add(broken);
        acme.clock.pass(Duration.ofMinutes(11));

        assertThat(acme.receive(submission("key"), "Email\na@x.org\n").fresh()).isTrue();
        assertThat(acme.jobs.find(acme.id, "broken")).isEmpty();
    }

    @Test
    void a_workspace_has_at_most_ten_unfinished_jobs() {
        for (int i = 0; i < 10; i++) {
            acme.receive("Email\na@x.org\n");
        }

        assertRefused(ErrorCode.RATE_LIMITED, () -> acme.receive("Email\na@x.org\n"));

        acme.finish();
        assertThat(acme.receive("Email\na@x.org\n").state()).isEqualTo(JobState.QUEUED);
    }

    private String bytes(BulkJob job) {
        return acme.chunks.of(job.id()).stream()
                .map(Chunk::payload)
                .map(payload -> payload == null ? "" : new String(payload.ciphertext(), StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
    }

    private static Submission submission(@Nullable String key) {
        return new Submission(true, OnError.SKIP, "people.csv", key, null, Submission.Purpose.INVITE);
    }
}
