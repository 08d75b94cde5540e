package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.keycloak.InvitationTokenHandler;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.models.KeycloakSession;

/** Continues the login after an account was set up from an invitation. */
public final class InvitationTokens extends InvitationTokenHandler {
    @Override
    protected boolean open(KeycloakSession session, AcceptedLink link) {
        WorkspacesSession workspaces = WorkspacesSession.of(session);
        String realm = session.getContext().getRealm().getId();
        return workspaces
                .system()
                .invitations()
                .links()
                .open(realm, link.tokenHash(), workspaces.clock().instant())
                .isPresent();
    }
}
