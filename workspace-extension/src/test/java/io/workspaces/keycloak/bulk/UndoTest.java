package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataSealer;
import io.workspaces.keycloak.workspace.SeatLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final BulkWorkspace acme = new BulkWorkspace();

    @Test
    void an_undo_is_checked_and_brings_back_what_the_job_replaced() {
        Group viewers = acme.group("viewers", "app:view:*");
        Member ann = acme.people.invited("ann", DefaultRole.BUILDER, viewers);
        Member bob = acme.people.active("bob", DefaultRole.END_USER);
        BulkJob job = update("""
                Member Id,Email,First Name,Role,Groups,Status,Active Until,Language
                %s,new@example.org,Anna,End-user,-,,2099-03-31,de
                %s,,,Builder,viewers,Archived,,
                """.formatted(ann.id(), bob.id()));
        assertThat(now(bob).status()).isEqualTo(MemberStatus.ARCHIVED);
        acme.changed.clear();

        BulkJob checked = acme.checkUndo(job);

        assertThat(checked.state()).isEqualTo(JobState.CHECKED);
        assertThat(acme.changed).isEmpty();
        assertThat(acme.verdicts(checked))
                .extracting(RowVerdict::row, RowVerdict::outcome, verdict -> verdict.changes().stream()
                        .map(FieldChange::field)
                        .toList())
                .containsExactly(
                        tuple(3L, RowOutcome.UNARCHIVE, List.of("status", "role", "groups")),
                        tuple(
                                2L,
                                RowOutcome.UPDATE,
                                List.of("email", "firstName", "activeUntil", "locale", "role", "groups")));

        BulkJob undone = acme.run(checked);

        assertThat(undone.state()).isEqualTo(JobState.DONE);
        assertThat(now(ann)).isEqualTo(ann);
        assertThat(now(bob)).isEqualTo(bob);
        assertThat(undone.undoUntil()).isNull();
        assertThatThrownBy(() -> acme.checkUndo(undone)).hasMessageContaining("cannot be undone");
    }

    @Test
    void the_return_of_somebody_whose_membership_had_ended_is_taken_back() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        Member ended = ann.withIdentity(
                        ann.email(), ann.profile().until(acme.clock.instant().minusSeconds(1)), Set.of())
                .asOf(acme.clock.instant());
        acme.people.members.save(ended);
        BulkJob job = update("Email,Status,Active Until\nann@example.org,Active,2099-12-31\n");
        assertThat(now(ann).is(MemberStatus.ACTIVE)).isTrue();

        BulkJob undone = acme.undo(job);

        assertThat(acme.verdicts(undone)).extracting(RowVerdict::outcome).containsExactly(RowOutcome.ARCHIVED);
        assertThat(now(ann).is(MemberStatus.ARCHIVED)).isTrue();
        assertThat(now(ann).profile().activeUntil()).isEqualTo(ended.profile().activeUntil());
    }

    @Test
    void a_field_goes_back_only_if_it_still_has_what_the_job_wrote() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        Member bob = acme.people.invited("bob", DefaultRole.END_USER);
        BulkJob job = update("Email,First Name,Role\nann@example.org,Anna,Builder\nbob@example.org,Bobby,\n");
        acme.people.members.save(now(ann).withPlacement(DefaultRole.ADMIN, Set.of()));
        acme.people.members.save(named(now(bob), "Robert"));

        BulkJob undone = acme.undo(job);

        assertThat(now(ann).name().first()).isEqualTo("ann");
        assertThat(now(ann).role()).isEqualTo(DefaultRole.ADMIN);
        assertThat(now(bob).name().first()).isEqualTo("Robert");
        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::outcome, RowVerdict::code, RowVerdict::message)
                .containsExactly(
                        tuple(
                                RowOutcome.SKIPPED,
                                RowVerdict.CHANGED_SINCE_JOB,
                                "Changed since the job, and left as it is: First Name"),
                        tuple(
                                RowOutcome.UPDATED,
                                RowVerdict.CHANGED_SINCE_JOB,
                                "Changed since the job, and left as it is: Role"));
    }

    @Test
    void what_somebody_changes_between_check_and_run_stays() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob job = update("Email,Role\nann@example.org,Builder\n");
        BulkJob checked = acme.checkUndo(job);
        acme.people.members.save(now(ann).withPlacement(DefaultRole.ADMIN, Set.of()));

        BulkJob undone = acme.run(checked);

        assertThat(now(ann).role()).isEqualTo(DefaultRole.ADMIN);
        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.SKIPPED, RowVerdict.CHANGED));
    }

    @Test
    void whom_a_job_invited_is_removed_while_invited_and_left_once_active() {
        acme.receive("Email\nann@x.org\nbob@x.org\ncid@x.org\n");
        BulkJob job = acme.finish();
        Member bob = byAddress("bob@x.org");
        acme.people.members.save(bob.activated("account-of-bob", acme.clock.instant()));
        acme.people.members.remove(byAddress("cid@x.org"));

        BulkJob undone = acme.undo(job);

        assertThat(acme.addresses()).containsExactly("bob@x.org");
        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::email, RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple("cid@x.org", RowOutcome.SKIPPED, RowVerdict.NOBODY),
                        tuple("bob@x.org", RowOutcome.SKIPPED, RowVerdict.JOINED),
                        tuple("ann@x.org", RowOutcome.REMOVED, null));
        assertThat(undone.progress().counts().labelled("removed")).isEqualTo(1);
        assertThat(acme.audit).extracting(AuditEntry::action).contains(AuditAction.MEMBER_REMOVE);
    }

    @Test
    void metadata_goes_back_key_by_key_and_keeps_who_may_read_it() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        put(ann, Map.of("a", Map.of("value", "1", "visibility", "server"), "b", "2", "c", "3", "d", "4"));
        String before = values(ann);
        BulkJob job = update("Email,Metadata\nann@example.org,\"{'a': null, 'b': '22', 'd': '44', 'e': '55'}\"\n");
        assertThat(values(ann)).contains("b=22").doesNotContain("a=1");
        // Written again with what the job wrote: somebody wants it so.
        put(ann, Map.of("d", "44"));

        BulkJob undone = acme.undo(job);

        assertThat(values(ann)).isEqualTo(before.replace("d=4", "d=44"));
        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::message)
                .asString()
                .contains("metadata.d");
    }

    @Test
    void old_values_rest_sealed_and_die_after_a_day_and_with_the_member() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        acme.people.invited("bob", DefaultRole.END_USER);
        BulkJob job = update("Email,First Name\nann@example.org,Anna\nbob@example.org,Bobby\n");
        assertThat(acme.oldValues.rows).hasSize(2).allSatisfy(kept -> assertThat(
                        new String(kept.sealed().ciphertext(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Anna")
                .doesNotContain("FIRST_NAME"));

        acme.oldValues.forget(List.of(ann.id()));
        BulkJob undone = acme.undo(job);

        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(
                        tuple(RowOutcome.UPDATED, null), tuple(RowOutcome.SKIPPED, RowVerdict.OLD_VALUES_GONE));
        acme.clock.pass(Duration.ofHours(25));
        acme.cleanup().run();
        assertThat(acme.oldValues.rows).isEmpty();
        assertThatThrownBy(() -> acme.checkUndo(job)).isInstanceOf(WorkspacesException.class);
    }

    @Test
    void an_undo_that_is_run_too_late_does_nothing() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob checked = acme.checkUndo(update("Email,Role\nann@example.org,Builder\n"));
        acme.clock.pass(Duration.ofHours(25));

        BulkJob late = acme.run(checked);

        assertThat(late.state()).isEqualTo(JobState.FAILED);
        assertThat(late.progress().error()).extracting(JobError::code).isEqualTo("undo_unavailable");
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void an_undo_needs_the_right_of_who_asks_at_each_step() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob checked = acme.checkUndo(update("Email,Role\nann@example.org,Builder\n"));
        acme.mayManage = false;

        BulkJob refused = acme.run(checked);

        assertThat(refused.progress().error()).extracting(JobError::code).isEqualTo("not_allowed_any_more");
        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
    }

    @Test
    void an_undo_at_the_limit_of_seats_gives_them_back_before_it_takes_them() {
        int many = Chunk.MAX_ROWS * 2 / 3;
        StringBuilder file = new StringBuilder("Email,Status\n");
        for (int i = 0; i < many; i++) {
            acme.people.invited("p" + i, DefaultRole.END_USER);
            file.append("p").append(i).append("@example.org,Archived\n");
        }
        for (int i = 0; i < many; i++) {
            file.append("new").append(i).append("@example.org,\n");
        }
        acme.people.seatLimits = new SeatLimits(many, null);
        BulkJob job = update(file.toString());
        assertThat(job.file().chunks()).isGreaterThan(1);
        assertThat(job.progress().counts().invited()).isEqualTo(many);

        BulkJob undone = acme.undo(job);

        assertThat(undone.progress().counts().labelled("removed")).isEqualTo(many);
        assertThat(undone.progress().counts().labelled("unarchived")).isEqualTo(many);
        assertThat(acme.addresses()).hasSize(many).noneMatch(address -> String.valueOf(address)
                .startsWith("new"));
    }

    @Test
    void an_undo_leaves_an_admin() {
        Member ann = acme.people.active("ann", DefaultRole.END_USER);
        BulkJob job = update("Member Id,Role\n" + ann.id() + ",Admin\n");

        BulkJob undone = acme.undo(job);

        assertThat(acme.verdicts(undone))
                .extracting(RowVerdict::outcome, RowVerdict::code)
                .containsExactly(tuple(RowOutcome.FAILED, "last_admin"));
        assertThat(now(ann).role()).isEqualTo(DefaultRole.ADMIN);
    }

    @Test
    void a_job_that_was_cancelled_is_undone_as_far_as_it_came() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob checked = acme.checkUpdate("Email,Role\nann@example.org,Builder\n");
        assertThatThrownBy(() -> acme.checkUndo(checked)).isInstanceOf(WorkspacesException.class);
        BulkJob nothing = acme.commands().cancel(BulkWorkspace.ADA, acme.id, checked.id());
        assertThat(nothing.undoUntil()).isNull();

        BulkJob done = update("Email,Role\nann@example.org,Builder\n");
        assertThat(acme.undo(done).progress().counts().labelled("updated")).isEqualTo(1);
        assertThat(now(ann).role()).isEqualTo(DefaultRole.END_USER);
    }

    @Test
    void a_name_that_came_from_an_account_comes_back_although_nobody_may_type_it() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        acme.people.members.save(
                ann.withIdentity(ann.email(), ann.profile().named(new PersonName("ACME.IT", "www.x")), Set.of()));
        BulkJob job = update("Email,First Name\nann@example.org,Ann\n");
        assertThat(now(ann).name()).isEqualTo(new PersonName("Ann", "www.x"));

        acme.undo(job);

        assertThat(now(ann).name()).isEqualTo(new PersonName("ACME.IT", "www.x"));
    }

    @Test
    void who_had_been_Active_once_and_was_invited_again_has_their_account_again() {
        Member ann = acme.people.archive(acme.people.active("ann", DefaultRole.END_USER));
        BulkJob job = update("Email,Status\nann@example.org,Invited\n");
        assertThat(now(ann).userId()).isNull();

        acme.undo(job);

        assertThat(now(ann)).isEqualTo(ann);
        update("Email,Status\nann@example.org,Active\n");
        assertThat(now(ann).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void an_account_that_is_gone_or_anothers_by_now_does_not_come_back() {
        Member ann = acme.people.archive(acme.people.active("ann", DefaultRole.END_USER));
        Member bob = acme.people.archive(acme.people.active("bob", DefaultRole.END_USER));
        BulkJob job = update("Email,Status\nann@example.org,Invited\nbob@example.org,Invited\n");
        acme.people.accounts.remove(ann.requireUserId());
        Member cid = acme.people.invited("cid", DefaultRole.END_USER);
        acme.people.members.save(cid.activated(bob.requireUserId(), acme.clock.instant()));

        BulkJob undone = acme.undo(job);

        assertThat(undone.progress().counts().labelled("archived")).isEqualTo(2);
        assertThat(now(ann).userId()).isNull();
        assertThat(now(bob).userId()).isNull();
    }

    @Test
    void a_request_with_the_key_of_another_undo_gives_its_job() {
        Member ann = acme.people.invited("ann", DefaultRole.END_USER);
        BulkJob job = update("Email,Role\nann@example.org,Builder\n");
        UndoJob undo = acme.undo();
        ReceiveFile.Received first = undo.start(BulkWorkspace.ADA, job, Door.REALM, false, false, null, "k");
        acme.finish();
        assertThat(now(ann).role()).isEqualTo(DefaultRole.END_USER);
        acme.clock.pass(OldValues.KEPT);

        ReceiveFile.Received second = undo.start(BulkWorkspace.ADA, job, Door.REALM, false, false, null, "k");

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.job().id()).isEqualTo(first.job().id());
        assertThatThrownBy(() -> undo.start(BulkWorkspace.ADA, job, Door.REALM, false, true, null, "k"))
                .hasFieldOrPropertyWithValue("code", ErrorCode.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void a_group_that_was_deleted_meanwhile_is_left_out() {
        Group one = acme.group("one", "app:view:*");
        Group two = acme.group("two", "app:view:*");
        Member ann = acme.people.invited("ann", DefaultRole.BUILDER, one, two);
        BulkJob job = update("Email,Groups\nann@example.org,-\n");
        acme.people.groups().remove(one);

        acme.undo(job);

        assertThat(now(ann).groups()).containsExactly(two.id());
    }

    @Test
    void the_undo_of_each_of_100_random_jobs_restores_every_column_that_a_file_can_set() {
        for (int seed = 0; seed < 100; seed++) {
            new RandomJob(seed).isUndone();
        }
    }

    /** Some people, and a file that changes them. */
    private static final class RandomJob {
        private static final List<String> ROLES = List.of("Admin", "Builder", "End-user", "");

        private final int seed;
        private final Random random;
        private final BulkWorkspace acme = new BulkWorkspace();
        private final List<Group> groups = new ArrayList<>();
        private final List<Member> members = new ArrayList<>();

        RandomJob(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (String name : List.of("red", "green", "blue")) {
                groups.add(acme.group(name, "app:view:*"));
            }
            // Keeps the others from being the last Admin.
            acme.people.active("root", DefaultRole.ADMIN);
            for (int i = 0; i < 30; i++) {
                members.add(person(i));
            }
        }

        private Member person(int i) {
            DefaultRole role = DefaultRole.values()[random.nextInt(3)];
            Group[] in = groups.stream().filter(group -> random.nextBoolean()).toArray(Group[]::new);
            Member member = random.nextBoolean()
                    ? acme.people.active("p" + i, role, in)
                    : acme.people.invited("p" + i, role, in);
            if (random.nextInt(4) == 0) {
                acme.people.archive(member);
            }
            if (random.nextBoolean()) {
                UndoTest.put(acme, member, Map.of("k" + random.nextInt(3), "v" + i));
            }
            return member;
        }

        void isUndone() {
            Map<String, String> before = state();
            String file = file();
            BulkJob job = acme.run(acme.checkUpdate(file));
            Map<String, String> changed = state();

            BulkJob undone = acme.undo(job);

            assertThat(state())
                    .as("seed %s: %s\n%s", seed, file, acme.verdicts(undone))
                    .isEqualTo(before);
            assertThat(changed).as("seed %s", seed).isNotEqualTo(before);
        }

        private String file() {
            StringBuilder file =
                    new StringBuilder("Member Id,Email,First Name,Last Name,Role,Groups,Metadata,Status\n");
            for (Member member : members) {
                if (random.nextInt(5) > 0) {
                    file.append(
                            row(acme.people.members.find(acme.id, member.id()).orElseThrow()));
                }
            }
            for (int i = 0; i < random.nextInt(5); i++) {
                file.append(",new").append(i).append("@x.org,New,,Builder,red,{'k': '1'},\n");
            }
            return file.toString();
        }

        private String row(Member member) {
            boolean archived = member.is(MemberStatus.ARCHIVED);
            String status = any("", "", member.is(MemberStatus.ACTIVE) ? "Active" : "Invited", "Archived", "Active");
            boolean placed = !archived || !status.isEmpty() && !status.equals("Archived");
            return String.join(
                            ",",
                            member.id(),
                            member.userId() == null ? any("", "x" + member.id() + "@x.org") : "",
                            any("", "-", "First" + random.nextInt(9)),
                            any("", "-", "Last"),
                            placed ? ROLES.get(random.nextInt(4)) : "",
                            placed ? any("", "-", "red|blue", "green") : "",
                            any("", "-", "\"{'k0': 'x', 'k1': null}\"", "{'k2': 'y'}"),
                            status)
                    + "\n";
        }

        private String any(String... texts) {
            return texts[random.nextInt(texts.length)];
        }

        private Map<String, String> state() {
            return acme.people.members.all().stream()
                    .collect(Collectors.toMap(
                            Member::id,
                            member -> Stream.of(
                                            member.email(),
                                            member.name(),
                                            member.role(),
                                            new TreeSet<>(member.groups()),
                                            member.status(),
                                            member.formerStatus(),
                                            member.userId(),
                                            UndoTest.values(acme, member))
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(" ")),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private BulkJob update(String file) {
        return acme.run(acme.checkUpdate(file));
    }

    private Member now(Member member) {
        return acme.people.members.find(acme.id, member.id()).orElseThrow();
    }

    private Member byAddress(String address) {
        return acme.people
                .members
                .findByEmail(acme.id, new EmailAddress(address))
                .orElseThrow();
    }

    private static Member named(Member member, String first) {
        return member.withIdentity(member.email(), member.profile().named(new PersonName(first, "")), member.flags());
    }

    private void put(Member member, Map<String, Object> values) {
        put(acme, member, values);
    }

    private static void put(BulkWorkspace acme, Member member, Map<String, ?> values) {
        MetadataPatch patch = MetadataPatch.ofJson(values);
        acme.metadata.delete(acme.id, member.id(), patch.keys());
        acme.metadata.insert(
                new MetadataSealer(acme.id, acme.keys().forWorkspace(acme.id), acme.clock).sealAll(member.id(), patch));
    }

    private String values(Member member) {
        return values(acme, member);
    }

    /** All metadata of a member with who may read it, sorted. */
    private static String values(BulkWorkspace acme, Member member) {
        return acme.keys().reading(acme.id, opener -> acme.metadata.all(acme.id, member.id()).stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .map(row -> row.key().name() + "=" + text(row, opener) + " " + row.audience())
                .toList()
                .toString());
    }

    private static String text(MetadataEntry row, Supplier<Opener> opener) {
        return opener.get()
                .openText(
                        row.sealed().ciphertext(),
                        Binding.of("metadata", row.member(), row.key().name()));
    }
}
