package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.LinkBases;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.invitation.jpa.JpaDrafts;
import io.workspaces.keycloak.invitation.jpa.JpaLinks;
import io.workspaces.keycloak.invitation.jpa.JpaMailLog;
import io.workspaces.keycloak.invitation.jpa.JpaMailPaces;
import io.workspaces.keycloak.invitation.jpa.JpaMailQueue;
import io.workspaces.keycloak.invitation.jpa.JpaMailStates;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredLinkBases;
import io.workspaces.keycloak.invitation.keycloak.ThemePostOffice;
import io.workspaces.keycloak.invitation.mail.DailyResends;
import io.workspaces.keycloak.invitation.mail.MailRoom;

/** The adapters of invitations within one Keycloak session. */
final class InvitationParts {
    private final Composition parts;

    InvitationParts(Composition parts) {
        this.parts = parts;
    }

    Links links() {
        return new JpaLinks(parts.entities());
    }

    LinkBases bases() {
        return new ConfiguredLinkBases(parts.session());
    }

    ResendLimit resendLimit() {
        return new DailyResends(
                new JpaMailLog(parts.entities()), parts.mailLimits().resendsPerRecipient(), parts.clock());
    }

    MailRoom mailRoom() {
        return new MailRoom(
                new JpaMailQueue(parts.entities()),
                new JpaDrafts(parts.entities()),
                links(),
                bases(),
                parts.workspaceRows(),
                new JpaMailLog(parts.entities()),
                new JpaMailPaces(parts.entities()),
                new JpaMailStates(parts.entities()),
                new ThemePostOffice(parts.session()));
    }
}
