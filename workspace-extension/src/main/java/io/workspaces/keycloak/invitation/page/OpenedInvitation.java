package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.activation.ProviderPolicy;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceSettings;

/** An open invitation, with the link that somebody has followed to it. */
record OpenedInvitation(
        Link link, Invitation invitation, Member member, Workspace workspace, WorkspaceSettings settings) {
    /** The address that the link is good for; the member may have another one by now. */
    EmailAddress email() {
        return link.email();
    }

    AcceptedLink accepted() {
        return AcceptedLink.of(link, invitation);
    }

    ProviderPolicy policy() {
        return new ProviderPolicy(workspace.id(), settings);
    }
}
