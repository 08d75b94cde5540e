package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.groups.GroupsResource;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.EditGroups;
import io.workspaces.keycloak.group.GroupAudit;
import io.workspaces.keycloak.group.GroupDifferences;
import io.workspaces.keycloak.group.Promotions;
import io.workspaces.keycloak.group.ReconcileGroups;
import io.workspaces.keycloak.group.ReplaceCatalog;
import io.workspaces.keycloak.group.ResourceRegistry;
import io.workspaces.keycloak.invitation.InvitationLifecycle;
import io.workspaces.keycloak.invitation.Invite;
import io.workspaces.keycloak.member.AccountDeletion;
import io.workspaces.keycloak.member.AccountSync;
import io.workspaces.keycloak.member.DuplicateGroup;
import io.workspaces.keycloak.member.EditMember;
import io.workspaces.keycloak.member.ExistingMemberImport;
import io.workspaces.keycloak.member.ExistingMemberImportRun;
import io.workspaces.keycloak.member.FirstAccessImport;
import io.workspaces.keycloak.member.GroupMembers;
import io.workspaces.keycloak.member.MemberDifferences;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.MemberPermissions;
import io.workspaces.keycloak.member.MemberPromotions;
import io.workspaces.keycloak.member.MemberRemoval;
import io.workspaces.keycloak.member.PendingInvitations;
import io.workspaces.keycloak.member.ReconcileAccounts;
import io.workspaces.keycloak.member.Repair;
import io.workspaces.keycloak.member.RoleChanges;
import io.workspaces.keycloak.metadata.EditMetadata;
import io.workspaces.keycloak.queries.directory.GroupOverview;
import io.workspaces.keycloak.queries.directory.MemberTags;

/** The use cases of one caller, put together by hand. */
public final class UseCases {
    private final WorkspacesSession parts;
    private final Actor actor;
    private final AuditTrail trail;

    UseCases(WorkspacesSession parts, Actor actor, AuditTrail trail) {
        this.parts = parts;
        this.actor = actor;
        this.trail = trail;
    }

    public AuditTrail trail() {
        return trail;
    }

    public PendingInvitations pendingInvitations() {
        return new InvitationLifecycle(
                parts.invitations(),
                parts.outbox(),
                parts.workspaces(),
                parts.workspaceRecords(),
                parts.clock(),
                actor);
    }

    public EditMember editMember() {
        return new EditMember(
                parts.locks(),
                parts.members(),
                parts.memberships(),
                parts.roleRules(),
                pendingInvitations(),
                accountSync(),
                trail);
    }

    public MemberTags memberTags() {
        return new MemberTags(
                parts.locks(),
                parts.views().directory(),
                parts.metadata().ofMembers(),
                parts.metadata().editing());
    }

    public MemberLifecycle memberLifecycle() {
        return new MemberLifecycle(
                parts.locks(),
                parts.members(),
                parts.memberships(),
                parts.accounts(),
                pendingInvitations(),
                memberRemoval(),
                parts.exclusions(),
                trail,
                parts.clock());
    }

    private MemberRemoval memberRemoval() {
        return new MemberRemoval(
                parts.members(), pendingInvitations(), parts.metadata().deletion(), accountSync());
    }

    private RoleChanges roleChanges() {
        return new RoleChanges(parts.members(), parts.membershipSync(), trail);
    }

    public ReconcileAccounts reconcileAccounts() {
        return new ReconcileAccounts(
                parts.locks(),
                parts.groups(),
                parts.members(),
                parts.memberships(),
                parts.accounts(),
                parts.pendingSyncs(),
                memberLifecycle(),
                new ExistingMemberImport(parts.members(), parts.exclusions(), trail, parts.clock()),
                trail);
    }

    public ReconcileGroups reconcileGroups() {
        return new ReconcileGroups(
                parts.locks(), parts.groups(), parts.keycloakGroups(), editGroups(), parts.catalogs(), groupTrail());
    }

    public AccountDeletion accountDeletion() {
        return new AccountDeletion(parts.locks(), parts.members(), memberRemoval(), pendingInvitations(), trail);
    }

    public AccountSync accountSync() {
        return new AccountSync(parts.locks(), parts.members(), parts.accounts(), trail);
    }

    public FirstAccessImport firstAccessImport() {
        return new FirstAccessImport(parts.roleGroups(), parts.members(), parts.memberships(), reconcileAccounts());
    }

    public ExistingMemberImportRun existingMemberImports() {
        return new ExistingMemberImportRun(parts.pendingImports(), reconcileAccounts());
    }

    public Repair repair() {
        GroupDifferences groups =
                new GroupDifferences(parts.groups(), parts.keycloakGroups(), parts.catalogs(), reconcileGroups());
        MemberDifferences.Mending mending = new MemberDifferences.Mending(
                reconcileAccounts(), accountDeletion(), accountSync(), parts.membershipSync());
        MemberDifferences members =
                new MemberDifferences(parts.groups(), parts.members(), parts.memberships(), parts.accounts(), mending);
        return new Repair(parts.locks(), groups, members, trail);
    }

    public Promotions promotions() {
        return new MemberPromotions(parts.members(), parts.roleRules(), roleChanges());
    }

    private GroupAudit groupTrail() {
        return new GroupAudit(trail, resourceRegistry());
    }

    public ResourceRegistry resourceRegistry() {
        return new ResourceRegistry(parts.locks(), parts.resources(), parts.catalogs(), trail);
    }

    public GroupsResource.GroupUseCases groups() {
        return new GroupsResource.GroupUseCases(editGroups(), duplicateGroup(), groupMembers());
    }

    public EditGroups editGroups() {
        return new EditGroups(
                parts.locks(), parts.groups(), parts.catalogs(), resourceRegistry(), promotions(), groupTrail());
    }

    public DuplicateGroup duplicateGroup() {
        return new DuplicateGroup(
                parts.locks(), parts.groups(), parts.members(), parts.roleRules(), roleChanges(), groupTrail());
    }

    public GroupMembers groupMembers() {
        return new GroupMembers(
                parts.locks(), parts.groups(), parts.members(), parts.roleRules(), roleChanges(), trail);
    }

    public GroupOverview groupOverview() {
        return new GroupOverview(parts.groups(), parts.views().groupCounts(), resourceRegistry());
    }

    public ReplaceCatalog replaceCatalog() {
        return new ReplaceCatalog(parts.locks(), parts.groups(), parts.catalogs(), promotions(), trail);
    }

    public MemberPermissions memberPermissions() {
        return new MemberPermissions(parts.members(), parts.catalogs(), parts.roleRules());
    }

    public Invite invite() {
        return new Invite(
                parts.locks(),
                parts.workspaceRecords(),
                parts.roleGroups(),
                parts.members(),
                parts.roleRules(),
                parts.invitations(),
                parts.outbox(),
                trail,
                parts.clock());
    }

    public EditMetadata editMetadata() {
        return new EditMetadata(parts.metadata().editing(), trail);
    }
}
