package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataSealer;
import io.workspaces.keycloak.workspace.SeatLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {
    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void a_row_finds_its_member_by_id_else_by_address() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);

        BulkJob checked = acme.checkUpdate(
                "Member Id,Email,Role\n" + ann.id() + ",new@example.org,Builder\n,BOB@example.org,Admin\n");

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::memberId, RowVerdict::outcome, RowVerdict::changes)
                .containsExactly(
                        tuple(
                                ann.id(),
                                RowOutcome.UPDATE,
                                List.of(
                                        new FieldChange("email", "ann@example.org", "new@example.org"),
                                        new FieldChange("role", "End-user", "Builder"))),
                        tuple(bob.id(), RowOutcome.UPDATE, List.of(new FieldChange("role", "End-user", "Admin"))));
        assertThat(acme.changed).isEmpty();

        BulkJob done = acme.run(checked);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts().labelled("updated")).isEqualTo(2);
        assertThat(now(ann).email()).isEqualTo(new EmailAddress("new@example.org"));
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(now(bob).role()).isEqualTo(DefaultRole.ADMIN);
        assertThat(acme.changed)
                .extracting(MemberChange::letter)
                .containsExactly(MemberChange.Letter.READDRESSED, MemberChange.Letter.NONE);
    }

    @Test
    void what_is_as_the_file_says_is_unchanged_and_nothing_is_written() {
        Group viewers = acme.group("viewers", "app:view:*");
        Member ann = acme.people.active("ann", DefaultRole.BUILDER, viewers);
        acme.people.archive(acme.people.active("bob", DefaultRole.END_USER));
        acme.audit.clear();

        BulkJob done = acme.run(acme.checkUpdate("""
                Member Id,First Name,Last Name,Email,Role,Groups,Metadata,Status
                %s,ann,,ann@example.org,Builder,viewers,,Active
                ,bob,,bob@example.org,End-user,,,Archived
                """.formatted(ann.id())));

        assertThat(acme.verdicts(done)).extracting(RowVerdict::outcome).containsOnly(RowOutcome.UNCHANGED);
        assertThat(done.progress().counts().of(RowOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(done.progress().rowsDone()).isEqualTo(2);
        assertThat(acme.changed).isEmpty();
        assertThat(acme.audit)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.BULK_INVITE_RUN, AuditAction.BULK_INVITE_DONE);
        assertThat(acme.chunks.of(done.id())).extracting(Chunk::payload).containsOnlyNulls();
    }

    @Test
    void an_end_is_set_and_taken_away_and_stays_where_the_cell_is_empty() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);
        acme.run(acme.checkUpdate("""
                Email,Active Until
                ann@example.org,2099-03-31
                bob@example.org,2099-03-31T17:00:00Z
                """));

        BulkJob done = acme.run(acme.checkUpdate("""
                Email,Active Until,Last Name
                ann@example.org,,Lee
                bob@example.org,-,
                """));

        assertThat(now(ann).profile().activeUntil()).isEqualTo("2099-04-01T00:00:00Z");
        assertThat(now(bob).profile().activeUntil()).isNull();
        assertThat(acme.verdicts(done).get(1).changes())
                .containsExactly(new FieldChange("activeUntil", "2099-03-31T17:00:00Z", ""));
    }

    @ParameterizedTest
    @CsvSource({"31/03/2099, active_until_invalid", "2001-03-31, active_until_past"})
    void an_end_that_is_none_or_has_passed_is_a_fault_of_the_row(String end, String code) {
        acme.people.invited("ann", DefaultRole.END_USER);

        BulkJob checked =
                acme.checkUpdate("Email,Active Until\nann@example.org," + end + "\nnew@example.org," + end + "\n");

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, code), tuple(RowOutcome.FAILED, code));
    }

    @Test
    void the_language_of_mails_is_set_and_taken_away_and_one_that_the_realm_has_not_is_a_fault_of_the_row() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        acme.run(acme.checkUpdate("""
                Email,Sprache
                ann@example.org,DE
                new@example.org,fr
                """));
        assertThat(now(ann).profile().locale()).isEqualTo("de");
        assertThat(acme.people.members.findByEmail(acme.id, new EmailAddress("new@example.org")))
                .hasValueSatisfying(
                        member -> assertThat(member.profile().locale()).isEqualTo("fr"));

        BulkJob done = acme.run(acme.checkUpdate("""
                Email,Language
                ann@example.org,-
                new@example.org,it
                other@example.org,no language
                """));

        assertThat(now(ann).profile().locale()).isNull();
        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::code)
                .containsExactly(null, "locale_unknown", "locale_unknown");
        assertThat(acme.verdicts(done).get(0).changes()).containsExactly(new FieldChange("locale", "de", ""));
    }

    @Test
    void a_file_cannot_give_the_last_admin_an_end() {
        Member ann = acme.people.active("ann", DefaultRole.ADMIN);
        Member bob = acme.people.active("bob", DefaultRole.ADMIN);

        BulkJob done = acme.run(acme.checkUpdate("""
                Email,Active Until
                ann@example.org,2099-03-31
                bob@example.org,2099-03-31
                """));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsOnly(tuple(RowOutcome.FAILED, "last_admin"));
        assertThat(now(ann).lastingAdmin() && now(bob).lastingAdmin()).isTrue();
    }

    @Test
    void who_has_expired_is_archived_for_a_file_before_anything_has_made_them_so() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        acme.run(acme.checkUpdate("Email,Active Until\nann@example.org,2099-03-31\n"));
        acme.clock.pass(Duration.between(acme.clock.instant(), Instant.parse("2099-04-01T00:00:00Z")));

        BulkJob same = acme.run(acme.checkUpdate("""
                Email,Status,Active Until
                ann@example.org,Archived,2099-03-31
                """));
        BulkJob late = acme.checkUpdate("Email,Status\nann@example.org,Active\n");
        BulkJob past = acme.checkUpdate("Email,Status,Active Until\nann@example.org,Active,2099-03-30\n");
        BulkJob back = acme.run(acme.checkUpdate("Email,Status,Active Until\nann@example.org,Active,-\n"));

        assertThat(acme.verdicts(same)).extracting(RowVerdict::outcome).containsExactly(RowOutcome.UNCHANGED);
        assertThat(acme.verdicts(late)).extracting(RowVerdict::code).containsExactly("date_needed");
        assertThat(acme.verdicts(past)).extracting(RowVerdict::code).containsExactly("active_until_past");
        assertThat(acme.verdicts(back)).extracting(RowVerdict::outcome).containsExactly(RowOutcome.UNARCHIVED);
        assertThat(now(ann).is(MemberStatus.ACTIVE)).isTrue();
        assertThat(acme.audit)
                .filteredOn(entry -> entry.action() == AuditAction.MEMBER_UNARCHIVE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("to", "Active")
                        .containsEntry("activeUntil", Map.of("before", "2099-04-01T00:00:00Z", "after", "")));
        assertThat(acme.people.keycloak.organization).doesNotContain(ann.requireUserId());
    }

    @Test
    void the_check_says_which_rows_find_no_seat_and_the_run_does_the_others() {
        Member gone = acme.people.active("gone", DefaultRole.END_USER);
        acme.people.archive(gone);
        acme.people.invited("ann", DefaultRole.END_USER);
        acme.people.seatLimits = new SeatLimits(3, 1);

        BulkJob checked = acme.checkUpdate("""
                Email,Role,Status
                ann@example.org,Builder,
                one@example.org,Builder,
                two@example.org,End-user,
                gone@example.org,,Active
                four@example.org,End-user,
                """);

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.UPDATE, null),
                        tuple(RowOutcome.FAILED, "seats_exhausted"),
                        tuple(RowOutcome.NEW, null),
                        tuple(RowOutcome.UNARCHIVE, null),
                        tuple(RowOutcome.FAILED, "seats_exhausted"));

        BulkJob done = acme.run(checked);

        assertThat(done.progress().counts().labelled("failed")).isEqualTo(2);
        assertThat(now(gone).is(MemberStatus.ACTIVE)).isTrue();
    }

    @Test
    void a_row_that_is_not_done_gives_no_seat_to_another() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        acme.people.seatLimits = new SeatLimits(1, null);
        BulkJob checked = acme.checkUpdate("""
                Email,First Name,Status
                ann@example.org,Anna,Archived
                new@example.org,New,
                """);
        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome)
                .containsExactly(RowOutcome.ARCHIVE, RowOutcome.NEW);
        acme.run(acme.checkUpdate("Email,First Name\nann@example.org,Annie\n"));

        BulkJob done = acme.run(checked);

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.SKIPPED, "changed_since_check"), tuple(RowOutcome.FAILED, "seats_exhausted"));
        assertThat(now(ann).is(MemberStatus.INVITED)).isTrue();
    }

    @Test
    void an_admin_gives_their_seat_back_after_all_others_in_the_check_as_in_the_run() {
        acme.people.active("boss", DefaultRole.ADMIN);
        acme.people.active("ann", DefaultRole.ADMIN);
        acme.people.seatLimits = new SeatLimits(2, null);

        BulkJob checked =
                acme.checkUpdate("Email,Status\nann@example.org,Archived\nnew@example.org,\n" + "late@example.org,\n");

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.ARCHIVE, null),
                        tuple(RowOutcome.FAILED, "seats_exhausted"),
                        tuple(RowOutcome.FAILED, "seats_exhausted"));
    }

    @Test
    void seats_that_earlier_chunks_of_a_check_take_are_not_free_for_later_ones() {
        acme.people.seatLimits = new SeatLimits(600, null);
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "p%d@example.org\n".formatted(i))
                .collect(Collectors.joining());

        BulkJob checked = acme.checkUpdate("Email\n" + rows);

        assertThat(checked.progress().counts().of(RowOutcome.NEW)).isEqualTo(600);
        assertThat(checked.progress().counts().of(RowOutcome.FAILED)).isEqualTo(400);
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_dash_empties() {
        Group viewers = acme.group("viewers", "app:view:*");
        Member ann = acme.people.invited("ann", DefaultRole.BUILDER, viewers);
        Member bob = acme.people.invited("bob", DefaultRole.BUILDER, viewers);

        acme.run(acme.checkUpdate("""
                Email,First Name,Last Name,Groups,Role
                ann@example.org,,Lee,,
                bob@example.org,-,'-,-,
                """));

        assertThat(now(ann).name().full()).isEqualTo("ann Lee");
        assertThat(now(ann).groups()).containsExactly(viewers.id());
        assertThat(now(bob).name().first()).isEmpty();
        assertThat(now(bob).name().last()).isEqualTo("-");
        assertThat(now(bob).groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Email", "Role", "Status"})
    void address_role_and_status_cannot_be_emptied(String column) {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);

        BulkJob checked = acme.checkUpdate("Member Id," + column + "\n" + ann.id() + ",-\n");

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "cannot_be_empty"));
    }

    @Test
    void rows_that_failed_come_back_as_they_came() throws Exception {
        acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob done = acme.run(acme.checkUpdate("Email,Groups,Last Name,Role\nann@example.org,-,'-,Owner\n"));
        StringBuilder failed = new StringBuilder();

        acme.reports().writeFailedRows(done, failed);

        assertThat(failed.toString()).contains("'-,ann@example.org,Owner,-").doesNotContain("\0");
    }

    @Test
    void groups_are_the_whole_list() {
        Group viewers = acme.group("viewers", "app:view:*");
        Group readers = acme.group("readers", "app:view:a");
        Member ann = acme.people.invited("ann", DefaultRole.BUILDER, viewers);

        BulkJob done = acme.run(acme.checkUpdate("Email,Groups\nann@example.org,READERS\n"));

        assertThat(now(ann).groups()).containsExactly(readers.id());
        assertThat(acme.verdicts(done).get(0).changes())
                .containsExactly(new FieldChange("groups", "viewers", "readers"));
    }

    @Test
    void the_name_of_somebody_with_an_account_stays_and_their_address_is_refused() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        Member bob = acme.people.active("bob", DefaultRole.END_USER);
        Member cyd = acme.people.active("cyd", DefaultRole.END_USER);

        BulkJob done = acme.run(acme.checkUpdate("""
                Member Id,Email,Full Name,Role
                ,ann@example.org,Ann Lee,
                %s,,Bob Lee,Builder
                %s,other@example.org,,
                """.formatted(bob.id(), cyd.id())));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.UNCHANGED, "name_kept"),
                        tuple(RowOutcome.UPDATED, "name_kept"),
                        tuple(RowOutcome.FAILED, "name_owned_by_account"));
        assertThat(now(ann).name().full()).isEqualTo("ann");
        assertThat(now(bob).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void a_name_of_an_account_that_nobody_may_type_changes_nothing_and_fails_nothing() {
        for (String name : List.of("ACME.IT", "shop.com Support", "two  spaces", "zero\u200bwidth")) {
            Member member = acme.people.active("u" + acme.people.members.all().size(), DefaultRole.END_USER);
            acme.people.members.save(member.withIdentity(
                    member.email(), member.profile().named(new PersonName(name, "a.co")), Set.of()));
        }
        String rows = acme.people.members.all().stream()
                .map(member -> "%s,%s,%s,%s\n"
                        .formatted(
                                member.id(),
                                member.name().first(),
                                member.name().last(),
                                "%s"))
                .collect(Collectors.joining());

        BulkJob same = acme.checkUpdate("Member Id,First Name,Last Name,Role\n" + rows.replace("%s", ""));
        BulkJob full = acme.checkUpdate(
                "Member Id,Full Name,Role\n" + rows.replace(",a.co", " a.co").replace("%s", "Builder"));

        assertThat(acme.verdicts(same))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsOnly(tuple(RowOutcome.UNCHANGED, null));
        assertThat(acme.verdicts(full))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsOnly(tuple(RowOutcome.UPDATE, null));
    }

    @Test
    void a_name_that_somebody_types_is_judged() {
        acme.people.invited("ann", DefaultRole.END_USER);

        BulkJob checked = acme.checkUpdate("Email,First Name\nann@example.org,shop.com\nnew@example.org,shop.com\n");

        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsOnly(tuple(RowOutcome.FAILED, "name_looks_like_link"));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED,  Archived, archived,   ,              ARCHIVED",
        "ACTIVE,   Archived, archived,   ,              ARCHIVED",
        "ARCHIVED, Archived, unchanged,  ,              ARCHIVED",
        "INVITED,  Active,   unchanged,  not_activated, INVITED",
        "ACTIVE,   Active,   unchanged,  ,              ACTIVE",
        "ARCHIVED, Active,   unarchived, ,              ACTIVE",
        "INVITED,  Invited,  unchanged,  ,              INVITED",
        "ACTIVE,   Invited,  failed,     member_status, ACTIVE",
        "ARCHIVED, Invited,  unarchived, ,              INVITED",
    })
    void a_status_in_the_file(MemberStatus before, String status, String outcome, String code, MemberStatus after) {
        Member ann = member(before);

        BulkJob done = acme.run(acme.checkUpdate("Email,Status\nann@example.org," + status + "\n"));

        RowVerdict verdict = acme.verdicts(done).get(0);
        assertThat(verdict.outcome().label()).isEqualTo(outcome);
        assertThat(verdict.code()).isEqualTo(code);
        assertThat(now(ann).status()).isEqualTo(after);
    }

    private Member member(MemberStatus status) {
        if (status == MemberStatus.INVITED) {
            return acme.people.invited("ann", DefaultRole.END_USER);
        }
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        return status == MemberStatus.ACTIVE ? ann : acme.people.archive(ann);
    }

    @Test
    void somebody_whose_account_is_gone_is_invited_again_and_somebody_archived_everywhere_stays() {
        Member ann = acme.people.archive(acme.people.active("ann", DefaultRole.END_USER));
        Member bob = acme.people.archive(acme.people.active("bob", DefaultRole.END_USER));
        acme.people.accounts.remove("ann");
        acme.people.exclusions.add(acme.id.realm(), List.of("bob@example.org"));

        BulkJob done = acme.run(acme.checkUpdate("Email,Status\nann@example.org,Active\nbob@example.org,Active\n"));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.UNARCHIVED, null), tuple(RowOutcome.FAILED, "archived_everywhere"));
        assertThat(now(ann).status()).isEqualTo(MemberStatus.INVITED);
        assertThat(acme.changed).extracting(MemberChange::letter).containsExactly(MemberChange.Letter.NEW);
        assertThat(now(bob).status()).isEqualTo(MemberStatus.ARCHIVED);
    }

    @Test
    void role_and_groups_of_somebody_archived_change_only_if_they_come_back() {
        Member ann = acme.people.archive(acme.people.active("ann", DefaultRole.END_USER));
        Member bob = acme.people.archive(acme.people.active("bob", DefaultRole.END_USER));

        BulkJob done = acme.run(
                acme.checkUpdate("Email,Role,Status\nann@example.org,Builder,\nbob@example.org,Builder,Active\n"));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "member_status"), tuple(RowOutcome.UNARCHIVED, null));
        assertThat(now(ann).role()).isEqualTo(DefaultRole.END_USER);
        assertThat(now(bob).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void rows_that_find_nobody_invite_unless_they_say_otherwise() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        String file = """
                Member Id,Email,Status
                ,new@x.org,
                ,invited@x.org,Invited
                ,active@x.org,Active
                ,archived@x.org,Archived
                gone,back@x.org,
                other,ann@example.org,
                lost,,
                """;

        BulkJob done = acme.run(acme.checkUpdate(file));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.INVITED, null),
                        tuple(RowOutcome.INVITED, null),
                        tuple(RowOutcome.FAILED, "member_status"),
                        tuple(RowOutcome.SKIPPED, "nobody_found"),
                        tuple(RowOutcome.INVITED, null),
                        tuple(RowOutcome.FAILED, "member_exists"),
                        tuple(RowOutcome.FAILED, "nobody_found"));
        assertThat(acme.addresses()).contains("new@x.org", "invited@x.org", "back@x.org");
        assertThat(now(ann)).isEqualTo(ann);
    }

    @Test
    void rows_that_find_nobody_fail_if_the_sender_wants_that() {
        acme.receive(BulkWorkspace.update(true, OnError.SKIP, OnMissing.FAIL), "Email\nnew@x.org\n");

        assertThat(acme.verdicts(acme.finish()))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "nobody_found"));
    }

    @Test
    void the_same_person_twice_counts_once() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);

        BulkJob done = acme.run(acme.checkUpdate("""
                Member Id,Email,Role
                %1$s,,Builder
                %1$s,ann@example.org,Admin
                %2$s,,Builder
                ,bob@example.org,Admin
                """.formatted(ann.id(), bob.id())));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.UPDATED, null),
                        tuple(RowOutcome.SKIPPED, "duplicate_in_file"),
                        tuple(RowOutcome.UPDATED, null),
                        tuple(RowOutcome.SKIPPED, "duplicate_in_file"));
        assertThat(now(bob).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void metadata_is_a_merge_patch_and_told_by_its_keys() {
        Member ann = withMetadata("ann", Map.of("region", "north", "team", "red", "site", "a"));

        BulkJob checked =
                acme.checkUpdate("Email,Metadata\nann@example.org,\"{'region': 'south', 'team': null, 'desk': 3}\"\n");
        BulkJob done = acme.run(checked);

        assertThat(values(ann))
                .containsExactly(Map.entry("desk", "3"), Map.entry("region", "south"), Map.entry("site", "a"));
        assertThat(acme.verdicts(done).get(0).changes())
                .containsExactly(
                        new FieldChange("metadata.desk", null, null),
                        new FieldChange("metadata.region", null, null),
                        new FieldChange("metadata.team", null, null));
        assertThat(acme.audit)
                .filteredOn(entry -> entry.action() == AuditAction.METADATA_UPDATE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("written", List.of("desk", "region"))
                        .containsEntry("removed", List.of("team")));
    }

    @Test
    void a_dash_removes_all_metadata() {
        Member ann = withMetadata("ann", Map.of("region", "north", "team", "red"));

        acme.run(acme.checkUpdate("Email,Metadata\nann@example.org,-\n"));

        assertThat(values(ann)).isEmpty();
    }

    @Test
    void values_are_compared_only_for_somebody_who_may_see_them_and_that_is_recorded() {
        withMetadata("ann", Map.of("region", "north", "team", "red"));
        String file = "Email,Metadata\nann@example.org,\"{'region': 'north', 'team': 'blue'}\"\n";

        BulkJob blind = acme.checkUpdate(file);
        acme.mayReveal = true;
        BulkJob seeing = acme.checkUpdate(file);
        BulkJob same = acme.checkUpdate("Email,Metadata\nann@example.org,{'region': 'north'}\n");

        assertThat(acme.verdicts(blind).get(0).changes())
                .extracting(FieldChange::field)
                .containsExactly("metadata.region", "metadata.team");
        assertThat(acme.verdicts(seeing).get(0).changes())
                .extracting(FieldChange::field)
                .containsExactly("metadata.team");
        assertThat(acme.verdicts(same).get(0).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(acme.audit)
                .filteredOn(entry -> entry.action() == AuditAction.METADATA_REVEAL)
                .extracting(entry -> entry.detail().get("values"))
                .containsExactly(2, 1);
        acme.run(seeing);
        assertThat(acme.changed)
                .singleElement()
                .satisfies(change -> assertThat(change.metadata().written()).containsExactly("team"));
    }

    @Test
    void a_field_that_somebody_has_changed_since_the_check_skips_its_row() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);
        Member cyd = withMetadata("cyd", Map.of("region", "north"));
        Member dan = acme.people.invited("dan", DefaultRole.END_USER);
        BulkJob checked = acme.checkUpdate("""
                Email,Full Name,Role,Metadata
                ann@example.org,,Builder,
                bob@example.org,,Builder,
                cyd@example.org,,,{'region': 'south'}
                dan@example.org,,Builder,
                new@x.org,,,
                """);
        acme.people.members.save(now(ann).withPlacement(DefaultRole.ADMIN, ann.groups()));
        acme.people.members.save(now(bob).withIdentity(new EmailAddress("b@example.org"), bob.profile(), bob.flags()));
        put(cyd, Map.of("region", "west"));
        acme.people.group("unrelated", "app:view:z");

        BulkJob done = acme.run(acme.now(checked.id()));

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.SKIPPED, "changed_since_check"),
                        tuple(RowOutcome.SKIPPED, "changed_since_check"),
                        tuple(RowOutcome.SKIPPED, "changed_since_check"),
                        tuple(RowOutcome.UPDATED, null),
                        tuple(RowOutcome.INVITED, null));
        assertThat(now(dan).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(values(cyd)).containsEntry("region", "west");
    }

    @Test
    void effects_wait_for_a_plan_that_single_members_do_not_outdate() {
        Group makers = acme.group("makers", "app:edit:a");
        Member ann = acme.people.invited("ann", DefaultRole.BUILDER, makers);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);
        acme.receive(
                BulkWorkspace.update(false, OnError.SKIP, OnMissing.INVITE),
                "Email,Role,Groups\nann@example.org,End-user,\nbob@example.org,,makers\n");
        BulkJob checked = acme.finish();
        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(checked.progress().summary().promotions().total()).isEqualTo(2);
        assertThat(acme.verdicts(checked)).extracting(RowVerdict::code).containsExactly("leaves_groups", "promoted");
        assertThatThrownBy(() -> acme.commands().run(BulkWorkspace.ADA, acme.id, checked.id(), null))
                .isInstanceOf(WorkspacesException.class);
        String plan = checked.plan(BulkWorkspace.ADA);
        acme.people.members.save(now(bob).withPlacement(DefaultRole.BUILDER, bob.groups()));
        assertThat(acme.checkUpdate("Email,Role,Groups\nann@example.org,End-user,\nbob@example.org,,makers\n")
                        .plan(BulkWorkspace.ADA))
                .isEqualTo(plan);

        BulkJob done = acme.run(checked);

        assertThat(now(ann).groups()).isEmpty();
        assertThat(now(ann).role()).isEqualTo(DefaultRole.END_USER);
        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome)
                .containsExactly(RowOutcome.UPDATED, RowOutcome.SKIPPED);
    }

    @Test
    void rows_that_take_an_admin_run_last_and_none_of_them_if_nobody_would_be_left() {
        Member ann = acme.people.active("ann", DefaultRole.ADMIN);
        Member bob = acme.people.active("bob", DefaultRole.ADMIN);
        Member cyd = acme.people.active("cyd", DefaultRole.END_USER);
        String both = "Email,Role,Status\nann@example.org,Builder,\nbob@example.org,,Archived\n";

        BulkJob refused = acme.checkUpdate(both);
        BulkJob accepted = acme.checkUpdate(both + "cyd@example.org,Admin,\n");

        assertThat(acme.verdicts(refused))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "last_admin"), tuple(RowOutcome.FAILED, "last_admin"));
        assertThat(refused.progress().counts().failed()).isEqualTo(2);
        acme.commands().run(BulkWorkspace.ADA, acme.id, accepted.id(), null);
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        assertThat(acme.changed).extracting(change -> change.before().id()).containsExactly(cyd.id());
        assertThat(acme.now(accepted.id()).state()).isEqualTo(JobState.RUNNING);
        acme.step(claim);
        BulkJob done = acme.now(accepted.id());
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts().labelled("updated")).isEqualTo(2);
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(now(bob).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(acme.chunks.of(done.id())).extracting(Chunk::payload).containsOnlyNulls();
    }

    @Test
    void the_last_admin_is_counted_again_in_the_run() {
        Member ann = acme.people.active("ann", DefaultRole.ADMIN);
        Member bob = acme.people.active("bob", DefaultRole.ADMIN);
        BulkJob checked = acme.checkUpdate("Email,Role\nann@example.org,Builder\n");
        assertThat(acme.verdicts(checked)).extracting(RowVerdict::outcome).containsExactly(RowOutcome.UPDATE);
        acme.people.members.save(now(bob).withPlacement(DefaultRole.BUILDER, bob.groups()));

        BulkJob done = acme.run(checked);

        assertThat(acme.verdicts(done))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "last_admin"));
        assertThat(done.progress().counts().failed()).isEqualTo(1);
        assertThat(now(ann).role()).isEqualTo(DefaultRole.ADMIN);
    }

    @Test
    void of_two_rows_that_take_the_same_admin_in_different_chunks_the_first_is_done() {
        acme.people.active("boss", DefaultRole.ADMIN);
        acme.people.active("chief", DefaultRole.ADMIN);
        Member ann = acme.people.active("ann", DefaultRole.ADMIN);

        BulkJob done = acme.run(acme.checkUpdate("Member Id,Email,Role,Status\n" + ann.id() + ",,Builder,\n"
                + IntStream.range(0, Chunk.MAX_ROWS)
                        .mapToObj(i -> ",p" + i + "@x.org,,\n")
                        .collect(Collectors.joining())
                + ",ann@example.org,,Archived\n"));

        List<RowVerdict> verdicts = acme.verdicts(done);
        assertThat(List.of(verdicts.get(0), verdicts.get(verdicts.size() - 1)))
                .extracting(RowVerdict::outcome, RowVerdict::code, RowVerdict::message)
                .containsExactly(
                        tuple(RowOutcome.UPDATED, null, null),
                        tuple(RowOutcome.SKIPPED, "duplicate_in_file", "The same person is in row 2 already"));
        assertThat(now(ann).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(acme.changed).hasSize(1);
    }

    @Test
    void with_abort_nothing_is_written_if_a_row_would_take_the_last_admin() {
        Member ann = acme.people.active("ann", DefaultRole.ADMIN);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);
        acme.receive(
                BulkWorkspace.update(false, OnError.ABORT, OnMissing.INVITE),
                "Email,Role\nbob@example.org,Builder\nann@example.org,Builder\n");

        BulkJob failed = acme.finish();

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(now(bob)).isEqualTo(bob);
        assertThat(now(ann)).isEqualTo(ann);
    }

    @Test
    void rights_are_asked_again_at_each_chunk() {
        acme.receive(
                BulkWorkspace.update(false, OnError.SKIP, OnMissing.INVITE), people("Email\n", 2 * Chunk.MAX_ROWS));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.step(claim);
        acme.mayManage = false;

        acme.step(claim);

        BulkJob failed = acme.now(claim.jobId());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.progress().error()).extracting(JobError::code).isEqualTo("not_allowed_any_more");
        assertThat(acme.invited).hasSize(Chunk.MAX_ROWS);
        assertThat(failed.progress().counts()).isEqualTo(BulkWorkspace.counts(0, Chunk.MAX_ROWS, Chunk.MAX_ROWS, 0));
    }

    @Test
    void a_job_waits_for_the_directory_of_whoever_sent_it() {
        acme.receive(
                BulkWorkspace.update(false, OnError.SKIP, OnMissing.INVITE), people("Email\n", 2 * Chunk.MAX_ROWS));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.directoryAway = true;

        WorkResult away = acme.step(claim).orElseThrow();

        assertThat(away.next()).isEqualTo(WorkResult.Next.TRY_LATER);
        assertThat(acme.now(claim.jobId()).progress().error())
                .extracting(JobError::code)
                .isEqualTo("account_unavailable");
        acme.directoryAway = false;
        while (acme.step(claim).orElseThrow().next() == WorkResult.Next.GO_ON) {}
        assertThat(acme.now(claim.jobId()).state()).isEqualTo(JobState.DONE);
        assertThat(acme.now(claim.jobId()).progress().error()).isNull();
    }

    @Test
    void keycloak_follows_later_for_people_with_an_account() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        Member bob = acme.people.active("bob", DefaultRole.END_USER);
        acme.people.invited("cyd", DefaultRole.END_USER);
        Member dan = acme.people.active("dan", DefaultRole.END_USER);
        acme.people.active("ada", DefaultRole.ADMIN);

        BulkJob done = acme.run(acme.checkUpdate("""
                Email,Role,Status
                ann@example.org,Builder,
                bob@example.org,,Archived
                cyd@example.org,Builder,
                dan@example.org,,Active
                """));

        assertThat(acme.people.pending.countOf(done.id())).isEqualTo(2);
        assertThat(acme.people.keycloak.organization).contains("bob");
        acme.people.membershipSync().catchUp(acme.id, 50);
        assertThat(acme.people.pending.countOf(done.id())).isZero();
        assertThat(acme.people.keycloak.organization).contains("ann", "dan").doesNotContain("bob");
        assertThat(acme.people.keycloak.groupsOf("ann"))
                .contains(acme.people.role(DefaultRole.BUILDER).id());
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(List.of(now(bob).status(), now(dan).status()))
                .containsExactly(MemberStatus.ARCHIVED, MemberStatus.ACTIVE);
    }

    @Test
    void somebody_who_is_archived_and_invited_again_before_keycloak_has_followed_leaves_it() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        acme.run(acme.checkUpdate("Email,Status\nann@example.org,Archived\n"));

        acme.run(acme.checkUpdate("Email,Status\nann@example.org,Invited\n"));
        acme.people.membershipSync().catchUp(acme.id, 50);

        assertThat(now(ann).status()).isEqualTo(MemberStatus.INVITED);
        assertThat(now(ann).userId()).isNull();
        assertThat(acme.people.keycloak.organization).doesNotContain("ann");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 249, 250, 400})
    void a_node_that_dies_in_the_middle_of_a_chunk_changes_nobody_twice(int changes) {
        IntStream.range(0, 500).forEach(i -> acme.people.invited("p" + i, DefaultRole.END_USER));
        acme.audit.clear();
        acme.receive(
                BulkWorkspace.update(false, OnError.SKIP, OnMissing.INVITE),
                IntStream.range(0, 500)
                        .mapToObj(i -> "p" + i + "@example.org," + (i % 2 == 0 ? "Builder" : "End-user") + "\n")
                        .collect(Collectors.joining("", "Email,Role\n", "")));
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.killAfter = changes / 2;

        assertThatThrownBy(() -> {
                    while (acme.step(claim).isPresent()) {
                        // The next chunk.
                    }
                    throw new BulkWorkspace.Killed();
                })
                .isInstanceOf(BulkWorkspace.Killed.class);
        acme.killAfter = -1;
        acme.clock.pass(BulkWorkspace.LEASE.plusSeconds(1));
        BulkJob done = acme.claim().isEmpty() ? acme.now(claim.jobId()) : finish(claim);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().counts().labelled("updated")).isEqualTo(250);
        assertThat(done.progress().counts().of(RowOutcome.UNCHANGED)).isEqualTo(250);
        assertThat(done.progress().rowsDone()).isEqualTo(500);
        assertThat(acme.changed).hasSize(250);
        assertThat(acme.audit).hasSize(251);
    }

    private BulkJob finish(Claim lost) {
        acme.clock.pass(BulkWorkspace.LEASE.plusSeconds(1));
        acme.finish();
        return acme.now(lost.jobId());
    }

    @Test
    void a_cancelled_update_gives_up_what_it_had_planned() {
        IntStream.range(0, 2 * Chunk.MAX_ROWS).forEach(i -> acme.people.invited("p" + i, DefaultRole.END_USER));
        BulkJob job = acme.receive(
                        BulkWorkspace.update(false, OnError.SKIP, OnMissing.INVITE),
                        IntStream.range(0, 2 * Chunk.MAX_ROWS)
                                .mapToObj(i -> "p" + i + "@example.org,Builder\n")
                                .collect(Collectors.joining("", "Email,Role\n", "")))
                .job();
        Claim claim = acme.claim().orElseThrow();
        acme.step(claim);
        acme.step(claim);

        BulkJob cancelled = acme.commands().cancel(BulkWorkspace.ADA, acme.id, job.id());

        assertThat(cancelled.progress().counts().labelled("updated")).isEqualTo(Chunk.MAX_ROWS);
        assertThat(cancelled.progress().counts().skipped()).isEqualTo(Chunk.MAX_ROWS);
        assertThat(acme.reports()
                        .page(cancelled, RowOutcome.parse("skipped"), 200, null)
                        .items())
                .extracting(RowVerdict::code)
                .containsOnly("cancelled");
        assertThat(acme.chunks.of(job.id())).extracting(Chunk::payload).containsOnlyNulls();
    }

    @Test
    void a_report_tells_each_field_before_and_after() throws Exception {
        acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob done =
                acme.run(acme.checkUpdate("Email,Role,Metadata\nann@example.org,Builder,{'region': 'secret'}\n"));
        StringBuilder report = new StringBuilder();

        acme.reports().writeReport(done, report);

        assertThat(report.toString())
                .contains("Row,Email,Outcome,Code,Message,Changes")
                .contains("role: End-user → Builder; metadata.region")
                .doesNotContain("secret");
    }

    @Test
    void the_key_of_a_request_covers_what_the_file_is_for() {
        Submission.Purpose update = new Submission.Purpose(JobMode.UPDATE, OnMissing.INVITE, Submission.Door.REALM);
        Submission.Purpose fail = new Submission.Purpose(JobMode.UPDATE, OnMissing.FAIL, Submission.Door.REALM);
        Submission.Purpose elsewhere = new Submission.Purpose(
                JobMode.UPDATE, OnMissing.INVITE, Submission.Door.REALM, new RedirectTarget("app", null), null, null);
        Submission first = new Submission(true, OnError.SKIP, "people.csv", "key", null, update);
        acme.receive(first, "Email\na@x.org\n");

        assertThat(acme.receive(first, "Email\na@x.org\n").fresh()).isFalse();
        for (Submission.Purpose other : List.of(fail, elsewhere, Submission.Purpose.INVITE)) {
            assertThatThrownBy(() -> acme.receive(
                            new Submission(true, OnError.SKIP, "people.csv", "key", null, other), "Email\na@x.org\n"))
                    .isInstanceOf(WorkspacesException.class);
        }
    }

    @Test
    void a_file_of_people_to_invite_needs_their_addresses() {
        assertThatThrownBy(() -> acme.receive("Member Id\nm1\n")).isInstanceOf(WorkspacesException.class);
    }

    private Member now(Member member) {
        return acme.people.members.find(acme.id, member.id()).orElseThrow();
    }

    private Member withMetadata(String name, Map<String, String> values) {
        Member member = acme.people.invited(name, DefaultRole.END_USER);
        put(member, values);
        return member;
    }

    private void put(Member member, Map<String, String> values) {
        acme.metadata.deleteMembers(acme.id, List.of(member.id()));
        acme.metadata.insert(new MetadataSealer(acme.id, acme.keys().forWorkspace(acme.id), acme.clock)
                .sealAll(member.id(), MetadataPatch.ofValues(values)));
    }

    private Map<String, String> values(Member member) {
        return acme.keys().reading(acme.id, opener -> {
            Map<String, String> values = new TreeMap<>();
            for (MetadataEntry row : acme.metadata.all(acme.id, member.id())) {
                Opener key = opener.get();
                values.put(
                        row.key().name(),
                        key.openText(
                                row.sealed().ciphertext(),
                                Binding.of("metadata", member.id(), row.key().name())));
            }
            return values;
        });
    }

    private static String people(String header, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + "@x.org\n")
                .collect(Collectors.joining("", header, ""));
    }
}
