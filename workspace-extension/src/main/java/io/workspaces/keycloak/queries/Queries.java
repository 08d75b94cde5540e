package io.workspaces.keycloak.queries;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.group.GroupModule;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataModule;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.queries.audit.AuditLog;
import io.workspaces.keycloak.queries.claims.ActiveMemberships;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import io.workspaces.keycloak.queries.currentuser.MemberSnapshots;
import io.workspaces.keycloak.queries.directory.GroupCounts;
import io.workspaces.keycloak.queries.directory.GroupOverview;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberTags;
import io.workspaces.keycloak.queries.directory.WorkspaceStates;
import io.workspaces.keycloak.queries.instance.KeptCounts;
import io.workspaces.keycloak.queries.instance.People;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.BiPredicate;

/** The read models within one Keycloak session. */
public final class Queries {
    private final EntityManager entities;
    private final AutoCommitQueries statements;
    private final SendingHold sendingHold;
    private final KeptCounts peopleCounts;
    private final Clock clock;

    public Queries(
            EntityManager entities,
            AutoCommitQueries statements,
            SendingHold sendingHold,
            KeptCounts peopleCounts,
            Clock clock) {
        this.entities = entities;
        this.statements = statements;
        this.sendingHold = sendingHold;
        this.peopleCounts = peopleCounts;
        this.clock = clock;
    }

    public MemberDirectory directory() {
        return new MemberDirectory(entities, sendingHold, clock);
    }

    public WorkspaceStates workspaceStates() {
        return new WorkspaceStates(entities, clock);
    }

    public MemberTags memberTags(WorkspaceLocks locks, MetadataModule metadata) {
        return new MemberTags(locks, directory(), metadata.ofMembers(), metadata.editing());
    }

    public GroupOverview groupOverview(GroupModule groups) {
        return new GroupOverview(groups.groups(), new GroupCounts(entities, clock), groups.resources());
    }

    public People people() {
        return new People(entities, peopleCounts, clock);
    }

    public ActiveMemberships activeMemberships() {
        return new ActiveMemberships(statements, clock);
    }

    public CurrentUsers currentUsers(DataKeys keys, BiPredicate<WorkspaceId, String> newcomers) {
        return new CurrentUsers(new MemberSnapshots(statements, clock), keys, newcomers);
    }

    public AuditLog auditLog() {
        return new AuditLog(entities, clock);
    }
}
