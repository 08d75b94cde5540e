package io.workspaces.keycloak.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.MemberAction.Kind;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemberActionTest {
    private final BulkWorkspace acme = new BulkWorkspace();
    private final Group red = acme.group("red", "app:view:*");
    private final Group blue = acme.group("blue", "app:view:*");
    private final Member root = acme.people.active("root", DefaultRole.ADMIN);
    private final Member ann = acme.people.active("ann", DefaultRole.END_USER, red);
    private final Member bob = acme.people.invited("bob", DefaultRole.BUILDER);
    private final Member cid = acme.people.archive(acme.people.active("cid", DefaultRole.END_USER));

    @Test
    void a_role_is_given_to_all_but_who_is_archived() {
        BulkJob checked = acme.checkAction(action(Kind.ROLE, DefaultRole.BUILDER), List.of(ann, bob, cid));
        assertThat(ends(checked))
                .containsExactly(
                        tuple(RowOutcome.UPDATE, null),
                        tuple(RowOutcome.UNCHANGED, null),
                        tuple(RowOutcome.FAILED, "member_status"));
        assertThat(now(ann).role()).isEqualTo(DefaultRole.END_USER);

        BulkJob done = acme.run(checked);

        assertThat(now(ann).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(done.name()).startsWith("role ");
        acme.undo(done);
        assertThat(now(ann)).isEqualTo(ann);
    }

    @Test
    void a_request_with_the_key_of_another_action_gives_its_job() {
        ActionJob actions = new ActionJob(acme.stores(), acme.clock);
        Function<List<String>, ReceiveFile.Received> archive = ids -> actions.start(
                BulkWorkspace.ADA, acme.id, action(Kind.ARCHIVE), ids, Submission.Door.REALM, true, null, "k");
        ReceiveFile.Received first = archive.apply(List.of(ann.id()));
        acme.finish();

        ReceiveFile.Received second = archive.apply(List.of(ann.id()));

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.job().id()).isEqualTo(first.job().id());
        assertThatThrownBy(() -> archive.apply(List.of(ann.id(), bob.id())))
                .hasFieldOrPropertyWithValue("code", ErrorCode.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void checks_of_many_rows_that_nobody_runs_go_the_oldest_first() {
        List<String> ids = Stream.generate(ann::id).limit(400_000).toList();
        ActionJob actions = new ActionJob(acme.stores(), acme.clock);
        List<BulkJob> checked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BulkJob job = actions.start(
                            BulkWorkspace.ADA,
                            acme.id,
                            action(Kind.ARCHIVE),
                            ids,
                            Submission.Door.REALM,
                            true,
                            null,
                            null)
                    .job();
            checked.add(acme.commands().cancel(BulkWorkspace.ADA, acme.id, job.id()));
            acme.clock.pass(Duration.ofMinutes(1));
        }
        BulkJob done = run(action(Kind.ARCHIVE), bob);

        run(action(Kind.UNARCHIVE), bob);

        assertThat(acme.jobs.find(acme.id, checked.get(0).id())).isEmpty();
        assertThat(acme.jobs.find(acme.id, checked.get(1).id())).isPresent();
        assertThat(acme.jobs.find(acme.id, done.id())).isPresent();
    }

    @Test
    void groups_are_added_removed_and_set() {
        run(action(Kind.ADD_GROUPS, blue), ann, bob);
        assertThat(now(ann).groups()).containsExactlyInAnyOrder(red.id(), blue.id());
        assertThat(now(bob).groups()).containsExactly(blue.id());

        run(action(Kind.REMOVE_GROUPS, red, blue), ann);
        assertThat(now(ann).groups()).isEmpty();

        BulkJob done = run(action(Kind.SET_GROUPS, red), ann, bob);
        assertThat(now(bob).groups()).containsExactly(red.id());
        acme.undo(done);
        assertThat(now(bob).groups()).containsExactly(blue.id());

        run(action(Kind.SET_GROUPS), bob);
        assertThat(now(bob).groups()).isEmpty();
    }

    @Test
    void whoever_is_archived_for_another_reason_is_so_by_an_admin_then_and_does_not_return_with_their_account() {
        Member gone = now(ann).archived(ArchivedReason.ACCOUNT_GONE);
        acme.people.members.save(gone);
        Member everywhere = now(bob).archived(ArchivedReason.EVERYWHERE);
        acme.people.members.save(everywhere);

        BulkJob archived = run(action(Kind.ARCHIVE), ann, bob, cid);

        assertThat(ends(archived))
                .containsExactly(
                        tuple(RowOutcome.ARCHIVED, null),
                        tuple(RowOutcome.ARCHIVED, null),
                        tuple(RowOutcome.UNCHANGED, null));
        assertThat(now(ann)).isEqualTo(gone.archived(ArchivedReason.ADMIN));
        assertThat(now(bob)).isEqualTo(everywhere.archived(ArchivedReason.ADMIN));
    }

    @Test
    void members_are_archived_and_unarchived() {
        BulkJob archived = run(action(Kind.ARCHIVE), ann, bob, cid);
        assertThat(ends(archived))
                .containsExactly(
                        tuple(RowOutcome.ARCHIVED, null),
                        tuple(RowOutcome.ARCHIVED, null),
                        tuple(RowOutcome.UNCHANGED, null));

        BulkJob back = run(action(Kind.UNARCHIVE), ann, bob);

        assertThat(back.progress().counts().labelled("unarchived")).isEqualTo(2);
        assertThat(now(ann).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(now(bob).status()).isEqualTo(MemberStatus.INVITED);
    }

    @Test
    void who_is_removed_is_gone_for_good() {
        BulkJob renamed = acme.run(acme.checkUpdate("Email,First Name\nbob@example.org,Bobby\n"));
        assertThat(acme.oldValues.rows).hasSize(1);

        BulkJob done = run(action(Kind.REMOVE), ann, bob, cid);

        assertThat(acme.people.members.all()).extracting(Member::id).containsExactly(root.id());
        assertThat(done.progress().counts().labelled("removed")).isEqualTo(3);
        assertThat(acme.audit).extracting(AuditEntry::action).contains(AuditAction.MEMBER_REMOVE);
        assertThat(acme.oldValues.rows).isEmpty();
        assertThat(done.undoUntil()).isNull();
        assertThat(ends(acme.undo(renamed))).containsExactly(tuple(RowOutcome.SKIPPED, RowVerdict.NOBODY));
    }

    @Test
    void only_invited_people_are_mailed_again_and_not_too_often() {
        acme.mailedOften.add(Objects.requireNonNull(bob.email()));
        Member dan = acme.people.invited("dan", DefaultRole.END_USER);

        BulkJob done = run(action(Kind.RESEND), bob, dan, ann);

        assertThat(ends(done))
                .containsExactly(
                        tuple(RowOutcome.FAILED, "rate_limited"),
                        tuple(RowOutcome.RESENT, null),
                        tuple(RowOutcome.SKIPPED, "member_status"));
        assertThat(acme.changed).extracting(MemberChange::letter).containsExactly(MemberChange.Letter.RESENT);
        assertThat(done.undoUntil()).isNull();
    }

    @Test
    void hundreds_of_groups_for_hundreds_of_members_are_in_memory_once_and_written_in_small_pieces() {
        int groups = 300;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            ids.add(acme.group("g" + i, "app:view:*").id());
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            members.add(acme.people.invited("p" + i, DefaultRole.END_USER));
        }

        BulkJob done = acme.run(acme.checkAction(MemberAction.of("set_groups", null, ids), members));

        assertThat(done.file().chunks()).isEqualTo(3);
        assertThat(acme.changed)
                .hasSize(150)
                .allMatch(one -> one.after().groups().size() == groups);
        Map<Set<String>, Boolean> sets = new IdentityHashMap<>();
        acme.changed.forEach(one -> sets.put(one.after().groups(), true));
        assertThat(sets).hasSize(3);
    }

    @Test
    void a_mail_that_has_still_to_leave_is_not_sent_again() {
        Member dan = acme.people.invited("dan", DefaultRole.END_USER);
        Member eve = acme.people.invited("eve", DefaultRole.END_USER);
        acme.mailQueued.add(dan.id());
        BulkJob checked = acme.checkAction(action(Kind.RESEND), List.of(dan, eve));
        assertThat(ends(checked))
                .containsExactly(tuple(RowOutcome.SKIPPED, "mail_queued"), tuple(RowOutcome.RESEND, null));
        acme.mailQueued.add(eve.id());

        assertThat(ends(acme.run(checked)))
                .containsExactly(
                        tuple(RowOutcome.SKIPPED, "mail_queued"), tuple(RowOutcome.SKIPPED, "changed_since_check"));
        assertThat(acme.changed).isEmpty();
    }

    @Test
    void an_admin_is_left_whatever_is_done() {
        Member eve = acme.people.active("eve", DefaultRole.ADMIN);

        BulkJob removed = run(action(Kind.REMOVE), root, eve, ann);

        assertThat(ends(removed))
                .containsExactly(
                        tuple(RowOutcome.FAILED, "last_admin"),
                        tuple(RowOutcome.FAILED, "last_admin"),
                        tuple(RowOutcome.REMOVED, null));
        assertThat(ends(run(action(Kind.ARCHIVE), root))).containsExactly(tuple(RowOutcome.ARCHIVED, null));
        assertThat(ends(run(action(Kind.ROLE, DefaultRole.BUILDER), eve)))
                .containsExactly(tuple(RowOutcome.FAILED, "last_admin"));
    }

    @Test
    void who_was_removed_or_has_changed_since_the_check_is_skipped() {
        BulkJob checked = acme.checkAction(action(Kind.REMOVE), List.of(ann, bob));
        acme.people.members.remove(ann);
        acme.people.members.save(now(bob).activated("account-of-bob", acme.clock.instant()));

        BulkJob done = acme.run(checked);

        assertThat(ends(done))
                .containsExactly(
                        tuple(RowOutcome.SKIPPED, RowVerdict.CHANGED), tuple(RowOutcome.SKIPPED, RowVerdict.CHANGED));
    }

    @Test
    void an_action_is_one_that_is_known_and_has_what_it_needs() {
        assertThat(MemberAction.of("archive", null, null)).isEqualTo(action(Kind.ARCHIVE));
        assertThatThrownBy(() -> MemberAction.of("forget", null, null)).isInstanceOf(WorkspacesException.class);
        assertThatThrownBy(() -> MemberAction.of("role", null, null)).isInstanceOf(WorkspacesException.class);
        assertThatThrownBy(() -> MemberAction.of("add_groups", null, List.of()))
                .isInstanceOf(WorkspacesException.class);
    }

    private BulkJob run(MemberAction action, Member... members) {
        return acme.run(acme.checkAction(action, List.of(members)));
    }

    private List<org.assertj.core.groups.Tuple> ends(BulkJob job) {
        return acme.verdicts(job).stream()
                .map(verdict -> tuple(verdict.outcome(), verdict.code()))
                .toList();
    }

    private static MemberAction action(Kind kind, Group... groups) {
        return new MemberAction(
                kind, null, java.util.Arrays.stream(groups).map(Group::id).toList());
    }

    private static MemberAction action(Kind kind, DefaultRole role) {
        return new MemberAction(kind, role, List.of());
    }

    private Member now(Member member) {
        return acme.people.members.find(acme.id, member.id()).orElseThrow();
    }
}
