package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.workspace.WorkspaceRecords;

/** What is at hand within one transaction. */
public record MailUnitOfWork(
        MailQueue queue,
        Drafts drafts,
        Links links,
        InvitationUrls bases,
        WorkspaceRecords workspaces,
        Exclusions exclusions,
        MailLog log,
        SendRate sendRate,
        MailStates states,
        MailSender mailSender) {}
