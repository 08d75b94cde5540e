package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EditGroups;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupAdoption;
import io.workspaces.keycloak.group.GroupAudit;
import io.workspaces.keycloak.group.GroupDifferences;
import io.workspaces.keycloak.group.InMemoryCatalogs;
import io.workspaces.keycloak.group.InMemoryResources;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.group.Promotions;
import io.workspaces.keycloak.group.ReconcileGroups;
import io.workspaces.keycloak.group.ReplaceCatalog;
import io.workspaces.keycloak.group.ResourceRegistry;
import io.workspaces.keycloak.group.RoleGroups;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One workspace in memory, with every use case of members and groups over it. */
public final class TestWorkspace {
    public static final Actor ADA = new Actor("ada", "Ada");
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    public final WorkspaceId id = new WorkspaceId("realm", "organization");
    final Workspace workspace = new Workspace(id, "acme", "Acme", "", true);
    public final TestClock clock = new TestClock(NOW);
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryMembers members = new InMemoryMembers(accounts, clock);
    public final InMemoryKeycloak keycloak = new InMemoryKeycloak(ours -> new InMemoryGroups(ours, members));
    public final InMemoryCatalogs catalogs = new InMemoryCatalogs();
    final InMemoryResources resources = new InMemoryResources();
    public final InMemoryPending pending = new InMemoryPending();
    public final InMemoryExclusions exclusions = new InMemoryExclusions();
    public final List<AuditEntry> audit = new ArrayList<>();
    final InMemoryPendingInvitations open = new InMemoryPendingInvitations();
    final InMemoryEndNews news = new InMemoryEndNews(members);
    final InMemoryEndNotices notices = new InMemoryEndNotices();
    final InMemoryFederation directories = new InMemoryFederation(id, accounts);

    public final WorkspaceLocks locks = workspace -> untilLocked();
    private final AuditTrail trail = audit::add;
    public SeatLimits seatLimits = SeatLimits.NONE;
    private Runnable meanwhile = () -> {};
    private int ids;

    public TestWorkspace() {
        this(keycloak -> {});
    }

    /** @param before what Keycloak has before the workspace is used */
    TestWorkspace(Consumer<InMemoryKeycloak> before) {
        before.accept(keycloak);
        roleGroups().ensure(id);
    }

    /** What somebody else does while the next use case waits for the workspace's lock. */
    public void meanwhile(Runnable other) {
        meanwhile = other;
    }

    private void untilLocked() {
        Runnable other = meanwhile;
        meanwhile = () -> {};
        other.run();
    }

    public InMemoryGroups groups() {
        return (InMemoryGroups) keycloak.ours();
    }

    public Group role(DefaultRole role) {
        return groups().all(id).stream()
                .filter(g -> g.role() == role)
                .findFirst()
                .orElseThrow();
    }

    public Group group(String name, String grants) {
        return groups().create(id, name, null, Permissions.of(grants));
    }

    /** What an Admin does. */
    public Member archive(Member member) {
        return lifecycle().archive(ADA, id, member.id(), ArchivedReason.ADMIN);
    }

    /** Somebody who is Active, on Keycloak's side too. */
    public Member active(String userId, DefaultRole role, Group... groups) {
        Account account = accounts.add(userId);
        Member member = invited(InMemoryAccounts.name(userId), role, groups).activated(account.id(), NOW);
        members.save(member);
        open.close(member);
        keycloak.project(member);
        return member;
    }

    public Member invited(String name, DefaultRole role, Group... groups) {
        Set<String> groupIds = new HashSet<>();
        for (Group group : groups) {
            groupIds.add(group.id());
        }
        Member member = Member.invited(
                "m" + ++ids,
                id,
                new EmailAddress(name + "@example.org"),
                Profiles.named(name, ""),
                role,
                groupIds,
                MemberSource.INVITED,
                NOW);
        members.add(member);
        open.reopen(member);
        return member;
    }

    /**
     * Runs something as one transaction.
     *
     * @return the refusal that rolled it back, if any
     */
    Optional<WorkspacesException> transaction(Runnable action) {
        List<Runnable> back = List.of(members.remember(), groups().remember(), keycloak.remember(), open.remember());
        try {
            action.run();
            return Optional.empty();
        } catch (WorkspacesException refusal) {
            back.forEach(Runnable::run);
            return Optional.of(refusal);
        }
    }

    Member now(Member member) {
        return members.find(id, member.id()).orElseThrow();
    }

    public RoleRulesLoader roleRules() {
        return new RoleRulesLoader(catalogs, groups());
    }

    public MembershipSync membershipSync() {
        return new MembershipSync(locks, members, keycloak, pending, clock);
    }

    MembershipSync background() {
        return membershipSync();
    }

    private RoleChanges roleChanges() {
        return new RoleChanges(members, membershipSync(), seats(), trail, clock);
    }

    Promotions promotions() {
        return new MemberPromotions(members, roleRules(), roleChanges());
    }

    EditGroups editGroups() {
        return new EditGroups(locks, groups(), catalogs, registry(), promotions(), groupTrail());
    }

    ResourceRegistry registry() {
        return new ResourceRegistry(locks, resources, groups(), catalogs, trail);
    }

    private GroupAudit groupTrail() {
        return new GroupAudit(trail, registry());
    }

    GroupMembers groupMembers() {
        return new GroupMembers(locks, groups(), members, roleRules(), roleChanges(), trail, clock);
    }

    DuplicateGroup duplicateGroup() {
        return new DuplicateGroup(locks, groups(), members, roleRules(), roleChanges(), groupTrail(), clock);
    }

    ReplaceCatalog replaceCatalog() {
        return new ReplaceCatalog(locks, groups(), catalogs, promotions(), trail);
    }

    EditMember editMember() {
        return new EditMember(
                locks,
                members,
                keycloak,
                roleRules(),
                open,
                accountSync(),
                endedMemberships(clock),
                seats(),
                workspace -> Set.of("en", "de", "fr"),
                trail,
                clock);
    }

    public Seats seats() {
        return new Seats(members, workspace -> seatLimits);
    }

    public EndedMemberships endedMemberships(Clock now) {
        return new EndedMemberships(locks, members, keycloak, open, news, notices, trail, now);
    }

    ComingEnds comingEnds() {
        return new ComingEnds(locks, members, news, notices, clock);
    }

    MemberLifecycle lifecycle() {
        return lifecycle(open, clock);
    }

    public MemberLifecycle lifecycle(PendingInvitations invitations, Clock now) {
        return new MemberLifecycle(
                locks,
                members,
                keycloak,
                accounts,
                invitations,
                removal(invitations),
                exclusions,
                endedMemberships(now),
                seats(),
                trail,
                now);
    }

    private MemberRemoval removal() {
        return removal(open);
    }

    private MemberRemoval removal(PendingInvitations invitations) {
        return new MemberRemoval(members, invitations, member -> {}, accountSync());
    }

    ReconcileAccounts reconcileAccounts() {
        ExistingMemberImport memberImport = new ExistingMemberImport(members, exclusions, trail, clock);
        return new ReconcileAccounts(
                locks, groups(), members, keycloak, accounts, pending, lifecycle(), memberImport, trail);
    }

    public RoleGroups roleGroups() {
        return new RoleGroups(groups(), keycloak, catalogs, adoption(), locks);
    }

    private GroupAdoption adoption() {
        return new GroupAdoption(groups(), keycloak, catalogs, groupTrail());
    }

    ReconcileGroups reconcileGroups() {
        return new ReconcileGroups(locks, groups(), keycloak, editGroups(), adoption());
    }

    AccountDeletion accountDeletion() {
        return accountDeletion(clock);
    }

    private AccountDeletion accountDeletion(Clock now) {
        return new AccountDeletion(locks, members, keycloak, removal(), open, directories, trail, now);
    }

    private AccountReturn.Federation federation() {
        return new AccountReturn.Federation(directories, directories, directories, Duration.ofDays(30));
    }

    AccountReturn accountReturn(Clock now) {
        return new AccountReturn(
                locks, members, keycloak, accounts, exclusions, federation(), accountSync(), trail, now);
    }

    AccountSweep accountSweep(Clock now) {
        return new AccountSweep(locks, members, federation(), accountDeletion(now), accountReturn(now));
    }

    public AccountSync accountSync() {
        return new AccountSync(locks, members, accounts, trail);
    }

    Repair repair() {
        MemberDifferences.Mending mending =
                new MemberDifferences.Mending(reconcileAccounts(), accountDeletion(), accountSync(), membershipSync());
        return new Repair(
                locks,
                new GroupDifferences(groups(), keycloak, catalogs, adoption()),
                new MemberDifferences(members, keycloak, accounts, directories, mending),
                members,
                directories,
                trail);
    }
}
