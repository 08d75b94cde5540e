package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.LinkBases;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.workspace.WorkspaceRows;

/** What is at hand within one transaction. */
public record MailRoom(
        MailQueue queue,
        Drafts drafts,
        Links links,
        LinkBases bases,
        WorkspaceRows workspaces,
        Exclusions exclusions,
        MailLog log,
        MailPaces paces,
        MailStates states,
        PostOffice postOffice) {}
