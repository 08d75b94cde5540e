package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.workspaces.keycloak.bulk.csv.CsvFile;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.member.SeatUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowDecisionsTest {
    private final BulkWorkspace acme = new BulkWorkspace();
    private final Group viewers = acme.group("viewers", "app:view:*");

    RowDecisionsTest() {
        acme.group("makers", "app:edit:a");
    }

    @Test
    void somebody_unknown_would_be_invited_as_the_row_says() {
        RowVerdicts judged = judge("Full Name,Email,Role,Groups,Expires In\nAnn Lee,A@x.org,Builder,VIEWERS,3d\n");

        assertThat(judged.verdicts()).containsExactly(new RowVerdict(2, "a@x.org", RowOutcome.NEW, null, null));
        assertThat(judged.admitted()).singleElement().satisfies(one -> {
            assertThat(one.row()).isEqualTo(2);
            assertThat(one.draft().member().name().full()).isEqualTo("Ann Lee");
            assertThat(one.draft().member().role()).isEqualTo(DefaultRole.BUILDER);
            assertThat(one.draft().member().groups()).containsExactly(viewers.id());
            assertThat(one.draft().invitation().timeToLive()).hasDays(3);
            assertThat(one.draft().invitation().inviter()).isEqualTo(BulkWorkspace.ADA);
        });
    }

    @Test
    void the_workspaces_own_expiry_holds_if_the_row_has_none() {
        RowVerdicts judged = judge("Email\na@x.org\n");

        assertThat(judged.admitted().get(0).draft().invitation().timeToLive())
                .isEqualTo(acme.records.settings(acme.id).invitationExpiry());
    }

    @Test
    void whoever_is_a_member_already_is_skipped_whatever_their_status() {
        acme.people.invited("ann", DefaultRole.END_USER);
        acme.people.active("bob", DefaultRole.BUILDER);
        acme.people.archive(acme.people.active("cyd", DefaultRole.END_USER));

        RowVerdicts judged = judge("Email,Role\nann@example.org,Admin\nBOB@example.org,\ncyd@example.org,\n");

        assertThat(judged.verdicts())
                .extracting(RowVerdict::outcome, RowVerdict::code, RowVerdict::message)
                .containsExactly(
                        tuple(RowOutcome.SKIPPED, "member_exists", "The address belongs to a member that is Invited"),
                        tuple(RowOutcome.SKIPPED, "member_exists", "The address belongs to a member that is Active"),
                        tuple(RowOutcome.SKIPPED, "member_exists", "The address belongs to a member that is Archived"));
        assertThat(judged.admitted()).isEmpty();
    }

    @Test
    void a_row_with_an_address_of_an_earlier_row_is_skipped_even_if_it_has_errors() {
        List<CsvRow> rows = rows("Email,Role\na@x.org,\na@x.org,Owner\n");

        RowVerdicts judged = judge(List.of(rows.get(0), rows.get(1).withDuplicateOf(2)));

        assertThat(judged.verdicts())
                .extracting(RowVerdict::outcome, RowVerdict::code, RowVerdict::message)
                .containsExactly(
                        tuple(RowOutcome.NEW, null, null),
                        tuple(RowOutcome.SKIPPED, "duplicate_in_file", "The address is in row 2 already"));
    }

    @Test
    void whoever_the_file_calls_Archived_is_skipped() {
        assertThat(only("Email,Status\na@x.org,Archived\n"))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(RowOutcome.SKIPPED, "archived_in_file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Email                | nope                          | email_invalid",
                "Email,Role           | a@x.org,Owner                 | role_unknown",
                "Email,Groups         | a@x.org,nobodys               | group_unknown",
                "Email,Groups         | a@x.org,Builder                 | group_is_role",
                "Email,Full Name      | a@x.org,see http://x.example  | name_looks_like_link",
                "Email,Expires In     | a@x.org,31d                   | expiry_invalid",
                "Email,Status         | a@x.org,Gone                  | status_unknown",
                "Email,Metadata       | a@x.org,[]                    | metadata_invalid",
                "Email,Metadata       | a@x.org,{'': 'c'}             | metadata_key_invalid",
                "Email                | a@x.org,more                  | columns_mismatch",
            })
    void a_row_that_cannot_be_understood_fails_with_the_code_of_what_is_wrong(String header, String row, String code) {
        RowVerdict verdict = only(header + "\n" + row + "\n");

        assertThat(verdict.outcome()).isEqualTo(RowOutcome.FAILED);
        assertThat(verdict.code()).isEqualTo(code);
        assertThat(verdict.message()).isNotBlank();
    }

    @Test
    void a_row_with_very_many_faults_names_the_first() {
        String groups = IntStream.range(0, Group.MAX_OF_MEMBER)
                .mapToObj(i -> "unknown-group-" + i)
                .collect(Collectors.joining("|"));

        String message = Objects.requireNonNull(
                only("Email,Groups\na@x.org," + groups + "\n").message());

        assertThat(message).contains("unknown-group-0", "unknown-group-4").endsWith("; and 495 more");
        assertThat(message.length()).isLessThan(1_000);
    }

    @Test
    void a_report_keeps_no_long_texts() {
        String longest = "\ud83d\ude00".repeat(600);

        RowVerdict verdict = new RowVerdict(
                2,
                "a@x.org",
                RowOutcome.FAILED,
                "code",
                longest,
                null,
                List.of(new FieldChange("groups", longest, "x" + longest)),
                null);

        assertThat(List.of(
                        Objects.requireNonNull(verdict.message()),
                        Objects.requireNonNull(verdict.changes().get(0).before()),
                        Objects.requireNonNull(verdict.changes().get(0).after())))
                .allSatisfy(text -> assertThat(text).hasSizeBetween(999, 1_000).endsWith("\ud83d\ude00…"));
    }

    @Test
    void a_row_beyond_the_limits_fails() {
        String groups = IntStream.rangeClosed(0, Group.MAX_OF_MEMBER)
                .mapToObj(i -> "g" + i)
                .collect(Collectors.joining("|"));
        String keys =
                IntStream.rangeClosed(0, 100).mapToObj(i -> "'k" + i + "':'v'").collect(Collectors.joining(","));
        String long9KiB = "v".repeat(9 << 10);

        assertThat(List.of(
                        only("Email,Groups\na@x.org," + groups + "\n"),
                        only("Email,Full Name\na@x.org," + "n".repeat(600) + "\n"),
                        only("Email,Metadata\na@x.org,\"{" + keys + "}\"\n"),
                        only("Email,Metadata\na@x.org,{'k': '" + long9KiB + "'}\n")))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.FAILED, "too_many"),
                        tuple(RowOutcome.FAILED, "too_long"),
                        tuple(RowOutcome.FAILED, "metadata_invalid"),
                        tuple(RowOutcome.FAILED, "metadata_invalid"));
    }

    @Test
    void a_group_that_needs_a_builder_promotes_an_End_user_and_the_row_says_so() {
        RowVerdicts judged = judge("Email,Role,Groups\na@x.org,,makers\nb@x.org,Builder,makers\nc@x.org,,viewers\n");

        assertThat(judged.verdicts())
                .extracting(RowVerdict::outcome, RowVerdict::code, RowVerdict::message)
                .containsExactly(
                        tuple(RowOutcome.NEW, "promoted", "A group makes this End-user a Builder"),
                        tuple(RowOutcome.NEW, null, null),
                        tuple(RowOutcome.NEW, null, null));
        assertThat(judged.admitted().get(0).draft().effect()).isPresent();
        assertThat(judged.admitted().get(0).draft().member().role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void metadata_is_encrypted_in_the_run_and_only_checked_before() {
        List<CsvRow> rows = rows("Email,Metadata\na@x.org,\"{'k': 'canary', 'l': 'v'}\"\n");

        assertThat(decisions(true).judge(rows).admitted().get(0).metadata()).isEmpty();
        assertThat(decisions(false).judge(rows).admitted().get(0).metadata())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(new String(entry.sealed().ciphertext(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary"));
    }

    @Test
    void without_a_key_rows_with_metadata_fail_and_the_others_do_not() {
        acme.loseMasterKey();
        List<CsvRow> rows = rows("Email,Metadata\na@x.org,{'k': 'v'}\nb@x.org,\nc@x.org,{'k': 'v'}\n");

        // As the third row is once it has been stored without its metadata.
        RowVerdicts judged = judge(List.of(rows.get(0), rows.get(1), rows.get(2).withoutMetadata()));

        assertThat(judged.verdicts())
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.FAILED, "metadata_key_unavailable"),
                        tuple(RowOutcome.NEW, null),
                        tuple(RowOutcome.FAILED, "metadata_key_unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'k': 'canary'", "{'': 'canary'}", "{'k': {'l': 'canary'}}"})
    void no_message_repeats_a_value_of_metadata(String cell) {
        assertThat(only("Email,Metadata\na@x.org," + cell + "\n").message()).doesNotContain("canary");
    }

    @Test
    void chunks_are_judged_each_by_itself_and_row_by_row() {
        List<CsvRow> first = rows("Email\na@x.org\nnope\n");
        List<CsvRow> second = rows("Email\nb@x.org\n");

        List<RowVerdicts> judged = decisions(true).judgeAll(List.of(first, second));

        assertThat(judged).hasSize(2);
        assertThat(judged.get(0).verdicts()).extracting(RowVerdict::email).containsExactly("a@x.org", "nope");
        assertThat(judged.get(0).admitted()).hasSize(1);
        assertThat(judged.get(1).verdicts()).extracting(RowVerdict::email).containsExactly("b@x.org");
    }

    private RowVerdict only(String file) {
        RowVerdicts judged = judge(file);
        assertThat(judged.verdicts()).hasSize(1);
        return judged.verdicts().get(0);
    }

    private RowVerdicts judge(String file) {
        return judge(rows(file));
    }

    /** As the check and the run do, which have to agree. */
    private RowVerdicts judge(List<CsvRow> rows) {
        RowVerdicts check = decisions(true).judge(rows);
        RowVerdicts run = decisions(false).judge(rows);
        assertThat(run.verdicts()).isEqualTo(check.verdicts());
        assertThat(admittedRows(run)).isEqualTo(admittedRows(check));
        return run;
    }

    private static Set<Long> admittedRows(RowVerdicts judged) {
        return judged.admitted().stream().map(RowVerdicts.Admitted::row).collect(Collectors.toSet());
    }

    private RowDecisions decisions(boolean checkOnly) {
        CheckContext context = CheckContext.of(
                acme.id, acme.people.catalogs, acme.people.groups(), acme.workspaces, acme.records, acme.clock);
        return new RowDecisions(
                BulkWorkspace.ADA,
                acme.id,
                acme.people.members,
                new RowMetadata(acme.keys(), acme.id, acme.clock, checkOnly),
                context.state(),
                acme.people.seats().free(acme.id, SeatUse.NONE),
                RedirectTarget.NONE);
    }

    private static List<CsvRow> rows(String file) {
        try {
            List<CsvRow> rows = new ArrayList<>();
            CsvFile.open(
                            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                            CsvLimits.DEFAULT,
                            FileOptions.NONE)
                    .forEachRemaining(rows::add);
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
