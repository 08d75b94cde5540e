package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.workspace.WorkspaceRecords;

/** The ports of mail delivery, within one transaction. */
public record MailUnitOfWork(
        MailQueue queue,
        QueuedInvitations invitations,
        Links links,
        InvitationUrls urls,
        WorkspaceRecords workspaces,
        Exclusions exclusions,
        MailUsage usage,
        AuditTrail trail,
        Installation installation,
        MailSender sender) {}
