package io.workspaces.keycloak.bulk;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobReportsTest {
    private static final Set<RowOutcome> ALL = EnumSet.allOf(RowOutcome.class);

    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void the_report_has_a_line_for_each_row() throws IOException {
        acme.receive("Email,Role\na@x.org,\n+b@x.org,Owner\n");
        BulkJob done = acme.finish();
        StringBuilder text = new StringBuilder();

        acme.reports().writeReport(done, text);

        assertThat(text)
                .hasToString(
                        "Row,Email,Outcome,Code,Message\r\n2,a@x.org,invited,,\r\n"
                                + "3,'+b@x.org,failed,role_unknown,\"Role \"\"Owner\"\" is not one of Admin, Builder, End-user\"\r\n");
    }

    @Test
    void failed_rows_come_back_as_they_were_under_the_columns_of_the_file() throws IOException {
        acme.receive("Last Name,First Name,Email,Role,Group,Metadata\n"
                + "Ok,Ann,a@x.org,,,\n"
                + "\"'=Trapp\",\"A \"\"M\"\"\",+b@x.org,Owner,One;Two,\"{'a': 'b, \nc'}\"\n");
        BulkJob done = acme.finish();

        assertThat(failedRows(done))
                .isEqualTo(
                        "First Name,Last Name,Email,Role,Groups,Metadata,Error\r\n"
                                + "\"A \"\"M\"\"\",'=Trapp,'+b@x.org,Owner,One;Two,\"{'a': 'b, \nc'}\",\"Role \"\"Owner\"\" is not one of Admin, Builder, End-user; Metadata is not a flat JSON object (fault at character 11)\"\r\n");
    }

    @Test
    void failed_rows_can_be_uploaded_as_they_are() throws IOException {
        acme.receive("Email,Role\na@x.org,Owner\n");
        String failed = failedRows(acme.finish());

        acme.receive(failed.replace("Owner,", "Admin,"));
        BulkJob mended = acme.finish();

        assertThat(mended.progress().counts().invited()).isEqualTo(1);
        assertThat(mended.file().leftOut()).isEmpty();
    }

    @Test
    void failed_rows_are_gone_after_a_day() throws IOException {
        acme.receive("Email\nnope\n");
        BulkJob done = acme.finish();
        acme.clock.pass(Duration.ofHours(25));
        acme.cleanup().run();

        assertRefused(ErrorCode.NOT_FOUND, () -> acme.reports().requireFailedRows(done));
        assertThat(failedRows(done)).isEqualTo("Email,Error\r\n");
    }

    @Test
    void pages_follow_on_each_other_across_chunks() {
        StringBuilder file = new StringBuilder("Email,Role\n");
        for (int row = 0; row < 2 * Chunk.MAX_ROWS; row++) {
            file.append("p")
                    .append(row)
                    .append("@x.org,")
                    .append(row % 2 == 0 ? "" : "Owner")
                    .append('\n');
        }
        acme.check(file.toString());
        BulkJob checked = acme.finish();

        List<RowVerdict> all = pages(checked, ALL, 70);
        List<RowVerdict> failed = pages(checked, EnumSet.of(RowOutcome.FAILED), 99);

        assertThat(all)
                .extracting(RowVerdict::row)
                .startsWith(2L, 3L)
                .hasSize(2 * Chunk.MAX_ROWS)
                .isSorted();
        assertThat(failed).hasSize(Chunk.MAX_ROWS).extracting(RowVerdict::code).containsOnly("role_unknown");
        assertThat(acme.reports()
                        .page(checked, EnumSet.of(RowOutcome.FAILED), 1, null)
                        .total()
                        .count())
                .isEqualTo(Chunk.MAX_ROWS);
    }

    @Test
    void a_cursor_belongs_to_one_job_and_one_filter() {
        acme.check("Email\na@x.org\nb@x.org\n");
        BulkJob checked = acme.finish();
        String next = acme.reports().page(checked, ALL, 1, null).next();

        assertRefused(
                ErrorCode.CURSOR_INVALID, () -> acme.reports().page(checked, EnumSet.of(RowOutcome.NEW), 1, next));
    }

    @ParameterizedTest
    @CsvSource({"0,-1", "-1,0", "0,x", "99999999999,0"})
    void a_place_that_no_cursor_has_is_refused(String chunk, String index) {
        acme.check("Email\na@x.org\nb@x.org\n");
        BulkJob checked = acme.finish();
        String next = Objects.requireNonNull(
                acme.reports().page(checked, ALL, 1, null).next());
        String list = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split("\0")[0];
        String madeUp = new Cursor(list, chunk, index).encode();

        assertRefused(ErrorCode.CURSOR_INVALID, () -> acme.reports().page(checked, ALL, 1, madeUp));
    }

    @Test
    void what_a_cancelled_job_had_left_is_shown_as_skipped() {
        BulkJob job = acme.check("Email\na@x.org\nnope\n");
        acme.finish();
        BulkJob cancelled = acme.commands().cancel(BulkWorkspace.ADA, acme.id, job.id());

        assertThat(acme.reports().page(cancelled, ALL, 10, null).items())
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RowOutcome.SKIPPED, "cancelled"),
                        org.assertj.core.groups.Tuple.tuple(RowOutcome.FAILED, "email_invalid"));
        assertThat(acme.reports()
                        .page(cancelled, EnumSet.of(RowOutcome.SKIPPED), 10, null)
                        .items())
                .hasSize(1);
        assertThat(acme.reports()
                        .page(cancelled, EnumSet.of(RowOutcome.NEW), 10, null)
                        .items())
                .isEmpty();
    }

    @Test
    void rows_that_are_not_judged_yet_are_not_in_the_report() {
        acme.receive("Email\n" + "nope\n".repeat(Chunk.MAX_ROWS * 20));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        BulkJob midway = acme.now(claim.jobId());

        assertThat(midway.progress().next()).isEqualTo(16);
        assertThat(pages(midway, ALL, 100)).hasSize(16 * Chunk.MAX_ROWS);
    }

    @Test
    void rows_whose_check_begins_again_are_not_in_the_report() {
        acme.check("Email\n" + "nope\n".repeat(Chunk.MAX_ROWS * 20));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.group("makers", "app:edit:a");
        acme.step(claim);

        assertThat(pages(acme.now(claim.jobId()), ALL, 100)).isEmpty();
    }

    private String failedRows(BulkJob job) throws IOException {
        StringBuilder text = new StringBuilder();
        acme.reports().writeFailedRows(job, text);
        return text.toString();
    }

    private List<RowVerdict> pages(BulkJob job, Set<RowOutcome> outcomes, int limit) {
        List<RowVerdict> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<RowVerdict> page = acme.reports().page(job, outcomes, limit, cursor);
            all.addAll(page.items());
            assertThat(all).as("rows of a list that ends").hasSizeLessThan(10_000);
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
