package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.group.GroupModule;
import io.workspaces.keycloak.invitation.InvitationModule;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.metadata.MetadataModule;
import io.workspaces.keycloak.persistence.RequestTransactions;
import io.workspaces.keycloak.queries.Queries;
import io.workspaces.keycloak.workspace.WorkspaceModule;

/**
 * The modules of all features, for one caller.
 *
 * @param apart the same in transactions of their own, for what takes longer than the request's may last
 */
public record Modules(
        AuditTrail trail,
        WorkspaceModule workspaces,
        GroupModule groups,
        MemberModule members,
        MetadataModule metadata,
        InvitationModule invitations,
        ActivationModule activation,
        BulkModule bulk,
        Queries queries,
        RequestTransactions<Modules> apart) {}
