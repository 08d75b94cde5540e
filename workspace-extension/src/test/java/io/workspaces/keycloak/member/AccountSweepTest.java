package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static io.workspaces.keycloak.member.TestWorkspace.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.AccountSweep.Phase;
import io.workspaces.keycloak.member.AccountSweep.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts that vanish without an event, and that come back. */
class AccountSweepTest {
    private static final String LDAP = "ldap";

    private final TestWorkspace workspace = new TestWorkspace();
    private final Group owners = workspace.group("owners", "app:create");
    private Instant now = NOW;

    @Test
    void a_member_whose_account_is_gone_is_Archived_with_role_and_groups() {
        Member eve = workspace.active("eve", DefaultRole.BUILDER, owners);
        workspace.active("joe", DefaultRole.BUILDER);
        workspace.accounts.remove("eve");

        assertThat(sweep()).isEqualTo(Phase.DONE);

        assertGone(eve);
        assertThat(workspace.now(eve).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(eve).groups()).containsExactly(owners.id());
        assertThat(workspace.directories.stopped).isZero();
        assertThat(workspace.audit).last().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(AuditAction.MEMBER_ARCHIVE));
    }

    @Test
    void one_in_twenty_is_believed_and_more_leave_a_mark_and_change_nobody() {
        List<Member> members = members(40);
        workspace.accounts.remove("p1");
        workspace.accounts.remove("p2");

        assertThat(sweep()).isEqualTo(Phase.DONE);
        assertThat(archived()).isEqualTo(2);

        List.of("p3", "p4").forEach(workspace.accounts::remove);
        assertThat(sweep()).isEqualTo(Phase.STOPPED);
        assertThat(archived()).isEqualTo(2);
        assertThat(workspace.directories.stopped).isEqualTo(2);

        workspace.accounts.add("p3");
        assertThat(sweep()).isEqualTo(Phase.DONE);
        assertThat(workspace.directories.stopped).isZero();
        assertThat(archived()).isEqualTo(3);
        assertGone(members.get(4));
    }

    @Test
    void a_repair_believes_however_many_and_takes_the_mark_away() {
        members(20);
        workspace.accounts.ids().forEach(workspace.accounts::remove);
        assertThat(sweep()).isEqualTo(Phase.STOPPED);

        List<Discrepancy> shown = workspace.repair().repair(ADA, workspace.workspace, true);
        assertThat(shown).hasSize(20).allMatch(found -> found.kind().equals("account_gone"));
        assertThat(workspace.directories.stopped).isEqualTo(20);

        workspace.repair().repair(ADA, workspace.workspace, false);
        assertThat(archived()).isEqualTo(20);
        assertThat(workspace.directories.stopped).isZero();
    }

    @Test
    void a_large_workspace_is_swept_in_steps() {
        members(10 * AccountSweep.BATCH_SIZE);
        for (int i = 0; i < 40; i++) {
            workspace.accounts.remove("p" + i * 7);
        }

        assertThat(sweep()).isEqualTo(Phase.DONE);

        assertThat(archived()).isEqualTo(40);
    }

    @Test
    void a_workspace_is_swept_once_a_day() {
        workspace.active("eve", DefaultRole.BUILDER);
        sweep();
        workspace.accounts.remove("eve");

        assertThat(sweepAfter(Duration.ofHours(23))).isEmpty();
        assertThat(sweepAfter(Duration.ofHours(1))).contains(Phase.DONE);
        assertThat(archived()).isEqualTo(1);
    }

    @Test
    void an_account_that_is_not_imported_is_gone_when_its_provider_has_said_so_twice_a_day_apart() {
        Member eve = workspace.active("f:d:eve", DefaultRole.BUILDER);
        workspace.accounts.remove("f:d:eve");

        sweep();
        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);

        workspace.accounts.add("f:d:eve");
        sweep();
        workspace.accounts.remove("f:d:eve");
        sweep();
        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);

        sweep();
        assertGone(eve);
    }

    @Test
    void whoever_signs_in_is_there_whatever_was_missed_before() {
        Member eve = workspace.active("f:d:eve", DefaultRole.BUILDER);
        workspace.accounts.remove("f:d:eve");
        sweep();
        workspace.accounts.add("f:d:eve");
        workspace
                .accountReturn(Clock.fixed(now, ZoneOffset.UTC))
                .signedIn(
                        workspace.id.realm(),
                        "f:d:eve",
                        AccountOrigin.ofId("f:d:eve").orElseThrow());
        workspace.accounts.remove("f:d:eve");

        sweep();

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void nothing_is_left_in_Keycloak_of_an_account_that_may_come_back() {
        Member eve = workspace.active("f:d:eve", DefaultRole.ADMIN);
        workspace.accounts.remove("f:d:eve");

        sweep();
        sweep();

        assertGone(eve);
        assertThat(workspace.keycloak.organization).doesNotContain("f:d:eve");
        assertThat(workspace.keycloak.groupsOf("f:d:eve")).isEmpty();
    }

    @Test
    void archiving_somebody_again_takes_them_out_of_the_organization_again() {
        workspace.active("ada", DefaultRole.ADMIN);
        Member eve = workspace.archive(workspace.active("eve", DefaultRole.BUILDER));
        workspace.keycloak.organization.add("eve");

        workspace.lifecycle().archive(ADA, workspace.id, eve.id(), ArchivedReason.EVERYWHERE);

        assertThat(workspace.keycloak.organization).doesNotContain("eve");
    }

    @Test
    void a_provider_that_is_down_says_nothing_and_is_asked_once_a_sweep() {
        Member eve = workspace.active("f:d:eve", DefaultRole.BUILDER);
        workspace.active("f:d:joe", DefaultRole.BUILDER);
        List.of("f:d:eve", "f:d:joe").forEach(workspace.accounts::remove);
        workspace.directories.silent.add("d");

        sweep();
        sweep();

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.directories.asked).hasSize(2);
        assertThat(workspace.repair().repair(ADA, workspace.workspace, true)).isEmpty();
    }

    @Test
    void nobody_who_is_imported_or_local_is_looked_up_at_a_provider() {
        imported("eve", "1", LDAP, "uuid-eve");
        workspace.active("joe", DefaultRole.BUILDER);
        workspace.accounts.remove("eve1");

        sweep();

        assertThat(workspace.directories.asked).isEmpty();
    }

    @Test
    void who_signs_in_to_an_account_of_the_same_origin_is_the_member_again_before_any_sweep() {
        Member eve = imported("eve", "1", LDAP, "uuid-eve");
        sweep();
        workspace.accounts.remove("eve1");
        workspace.keycloak.leaveOrganization("eve1");

        signIn("eve", "2", LDAP, "uuid-eve");

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.now(eve).userId()).isEqualTo("eve2");
        assertThat(workspace.keycloak.groupsOf("eve2"))
                .containsExactlyInAnyOrder(workspace.role(DefaultRole.BUILDER).id(), owners.id());
        assertThat(sweep()).isEqualTo(Phase.DONE);
        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void a_member_is_given_back_within_thirty_days() {
        Member eve = imported("eve", "1", LDAP, "uuid-eve");
        sweep();
        workspace.accounts.remove("eve1");
        sweep();
        assertGone(eve);

        now = now.plus(Duration.ofDays(29));
        signIn("eve", "2", LDAP, "uuid-eve");

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.now(eve).archivedReason()).isNull();
    }

    @Test
    void nobody_is_given_back_later_than_that_nor_to_another_account_with_the_address() {
        Member eve = imported("eve", "1", LDAP, "uuid-eve");
        sweep();
        workspace.accounts.remove("eve1");
        sweep();

        workspace.accounts.change(new Account("local", new EmailAddress("eve1@example.org"), true, eve.name(), true));
        signIn("eve", "other", "another", "uuid-eve");
        signIn("eve", "reused", LDAP, "uuid-of-somebody-else");
        assertGone(eve);

        now = now.plus(Duration.ofDays(30));
        signIn("eve", "late", LDAP, "uuid-eve");
        assertGone(eve);
    }

    @Test
    void a_sweep_gives_back_who_was_imported_again_without_signing_in() {
        Member eve = imported("eve", "1", LDAP, "uuid-eve");
        Member joe = imported("joe", "1", LDAP, "uuid-joe");
        sweep();
        workspace.accounts.remove("eve1");
        sweep();
        assertGone(eve);

        workspace.accounts.remove("joe1");
        workspace.directories.add("eve2", LDAP, "uuid-eve");
        workspace.directories.add("joe2", LDAP, "uuid-joe");
        sweep();

        assertThat(workspace.now(eve).userId()).isEqualTo("eve2");
        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(workspace.now(joe).userId()).isEqualTo("joe2");
    }

    @Test
    void an_account_that_is_not_imported_comes_back_by_its_id() {
        Member eve = workspace.active("f:d:eve", DefaultRole.BUILDER);
        workspace.accounts.remove("f:d:eve");
        sweep();
        sweep();
        assertGone(eve);

        workspace.accounts.add("f:d:eve");
        workspace.accountReturn(clock()).signedIn("realm", "f:d:eve", new AccountOrigin("d", "eve"));

        assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void who_was_archived_for_another_reason_or_everywhere_stays_so() {
        Member eve = imported("eve", "1", LDAP, "uuid-eve");
        Member joe = imported("joe", "1", LDAP, "uuid-joe");
        sweep();
        List.of("eve1", "joe1").forEach(workspace.accounts::remove);
        workspace.repair().repair(ADA, workspace.workspace, false);
        workspace.archive(workspace.now(eve));
        workspace.exclusions.add("realm", List.of("joe1"));

        signIn("eve", "2", LDAP, "uuid-eve");
        signIn("joe", "2", LDAP, "uuid-joe");

        assertThat(workspace.now(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);
        assertGone(joe);
    }

    @Test
    void a_deleted_account_is_forgotten() {
        imported("eve", "1", LDAP, "uuid-eve");
        sweep();
        workspace.accounts.remove("eve1");

        workspace.accountDeletion().deleted(ADA, "realm", "eve1");

        assertThat(workspace.directories.from("realm", new AccountOrigin(LDAP, "uuid-eve")))
                .isEmpty();
    }

    private Member imported(String name, String id, String provider, String externalId) {
        Member member = workspace.active(name + id, DefaultRole.BUILDER, owners);
        workspace.directories.add(name + id, provider, externalId);
        return member;
    }

    private void signIn(String name, String id, String provider, String externalId) {
        workspace.directories.add(name + id, provider, externalId);
        workspace.accountReturn(clock()).signedIn("realm", name + id, new AccountOrigin(provider, externalId));
    }

    private List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(workspace.active("p" + i, DefaultRole.END_USER));
        }
        return members;
    }

    private void assertGone(Member member) {
        assertThat(workspace.now(member).status()).isEqualTo(MemberStatus.ARCHIVED);
        assertThat(workspace.now(member).archivedReason()).isEqualTo(ArchivedReason.ACCOUNT_GONE);
    }

    private long archived() {
        return workspace.members.all().stream()
                .filter(member -> member.is(MemberStatus.ARCHIVED))
                .count();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The next day's. */
    private Phase sweep() {
        return sweepAfter(AccountSweep.INTERVAL).orElseThrow();
    }

    private Optional<Phase> sweepAfter(Duration pause) {
        now = now.plus(pause);
        AccountSweep sweep = workspace.accountSweep(clock());
        Optional<Progress> progress = sweep.begin(now);
        while (progress.filter(step -> !step.isOver()).isPresent()) {
            progress = progress.map(sweep::step);
        }
        return progress.map(Progress::phase);
    }
}
