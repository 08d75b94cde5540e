package io.workspaces.keycloak.member;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.GroupModule;
import io.workspaces.keycloak.group.Promotions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The members of workspaces, for one caller. */
public final class MemberModule {
    private final WorkspaceLocks locks;
    private final Ports ports;
    private final AuditTrail trail;
    private final Clock clock;
    private final GroupModule groups;
    private final RoleRulesLoader roleRules;
    private final Seats seats;

    /**
     * @param seats the limits of workspaces
     * @param groups makes the group module, which needs the promotions of members
     */
    public MemberModule(
            WorkspaceLocks locks,
            Ports ports,
            RoleRulesLoader roleRules,
            Function<WorkspaceId, SeatLimits> seats,
            Function<Promotions, GroupModule> groups,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.ports = ports;
        this.trail = trail;
        this.clock = clock;
        this.roleRules = roleRules;
        this.seats = new Seats(ports.members(), seats);
        this.groups = groups.apply(new MemberPromotions(ports.members(), roleRules, roleChanges()));
    }

    /**
     * The stored members, their memberships in Keycloak, and what belongs to a member.
     *
     * @param invitations the invitations of Invited members
     * @param federation what is known of accounts of user federations
     * @param deletion deletes what else belongs to a member
     * @param endNotices mails about memberships that end
     * @param languages those that a workspace's realm supports
     */
    public record Ports(
            Members members,
            Exclusions exclusions,
            Memberships memberships,
            PendingSyncs pendingSyncs,
            PendingImports pendingImports,
            Accounts accounts,
            PendingInvitations invitations,
            Consumer<Member> deletion,
            AccountReturn.Federation federation,
            EndNews endNews,
            EndNotices endNotices,
            Function<WorkspaceId, Set<String>> languages) {}

    public GroupModule groups() {
        return groups;
    }

    public Members members() {
        return ports.members();
    }

    public Seats seats() {
        return seats;
    }

    public Accounts accounts() {
        return ports.accounts();
    }

    public Exclusions exclusions() {
        return ports.exclusions();
    }

    public Memberships memberships() {
        return ports.memberships();
    }

    public PendingSyncs pendingSyncs() {
        return ports.pendingSyncs();
    }

    public PendingImports pendingImports() {
        return ports.pendingImports();
    }

    public RoleRulesLoader roleRules() {
        return roleRules;
    }

    public MembershipSync membershipSync() {
        return new MembershipSync(locks, members(), memberships(), pendingSyncs(), clock);
    }

    public EditMember edit() {
        return new EditMember(
                locks,
                members(),
                memberships(),
                roleRules,
                ports.invitations(),
                accountSync(),
                endedMemberships(),
                seats,
                ports.languages(),
                trail,
                clock);
    }

    public MemberLifecycle lifecycle() {
        return new MemberLifecycle(
                locks,
                members(),
                memberships(),
                ports.accounts(),
                ports.invitations(),
                removal(),
                exclusions(),
                endedMemberships(),
                seats,
                trail,
                clock);
    }

    public EndedMemberships endedMemberships() {
        return new EndedMemberships(
                locks,
                members(),
                memberships(),
                ports.invitations(),
                ports.endNews(),
                ports.endNotices(),
                trail,
                clock);
    }

    public ComingEnds comingEnds() {
        return new ComingEnds(locks, members(), ports.endNews(), ports.endNotices(), clock);
    }

    private MemberRemoval removal() {
        return new MemberRemoval(members(), ports.invitations(), ports.deletion(), accountSync());
    }

    private RoleChanges roleChanges() {
        return new RoleChanges(members(), membershipSync(), seats, trail, clock);
    }

    public MemberPermissions permissions() {
        return new MemberPermissions(members(), groups.catalogs(), roleRules, clock);
    }

    public GroupMembers inGroups() {
        return new GroupMembers(locks, groups.groups(), members(), roleRules, roleChanges(), trail, clock);
    }

    public DuplicateGroup duplicateGroup() {
        return new DuplicateGroup(locks, groups.groups(), members(), roleRules, roleChanges(), groups.audit(), clock);
    }

    public AccountSync accountSync() {
        return new AccountSync(locks, members(), ports.accounts(), trail);
    }

    public AccountDeletion accountDeletion() {
        return new AccountDeletion(
                locks,
                members(),
                memberships(),
                removal(),
                ports.invitations(),
                ports.federation().accounts(),
                trail,
                clock);
    }

    public AccountReturn accountReturn() {
        return new AccountReturn(
                locks,
                members(),
                memberships(),
                ports.accounts(),
                exclusions(),
                ports.federation(),
                accountSync(),
                trail,
                clock);
    }

    public AccountSweep accountSweep() {
        return new AccountSweep(locks, members(), ports.federation(), accountDeletion(), accountReturn());
    }

    public FederatedAccounts federatedAccounts() {
        return ports.federation().accounts();
    }

    public ReconcileAccounts reconcileAccounts() {
        return new ReconcileAccounts(
                locks,
                groups.groups(),
                members(),
                memberships(),
                ports.accounts(),
                pendingSyncs(),
                lifecycle(),
                new ExistingMemberImport(members(), exclusions(), trail, clock),
                trail);
    }

    public FirstAccessImport firstAccessImport() {
        return new FirstAccessImport(groups.roleGroups(), members(), memberships(), reconcileAccounts());
    }

    public LeaveWorkspace leave() {
        return new LeaveWorkspace(members(), firstAccessImport(), lifecycle());
    }

    public ExistingMemberImportRun existingMemberImport() {
        return new ExistingMemberImportRun(pendingImports(), reconcileAccounts());
    }

    public Repair repair() {
        MemberDifferences.Mending mending =
                new MemberDifferences.Mending(reconcileAccounts(), accountDeletion(), accountSync(), membershipSync());
        return new Repair(
                locks,
                groups.differences(),
                new MemberDifferences(
                        members(),
                        memberships(),
                        ports.accounts(),
                        ports.federation().register(),
                        mending),
                members(),
                ports.federation().sweeps(),
                trail);
    }
}
