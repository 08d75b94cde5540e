package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.invitation.keycloak.ActivationListener;
import io.workspaces.keycloak.invitation.keycloak.InvitedAddress;
import io.workspaces.keycloak.invitation.keycloak.LoginActivation;
import io.workspaces.keycloak.server.wiring.InvitationParts;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Hears of every login in every realm, without being named in a realm's event settings. */
public final class LoginListener implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        WorkspacesSession parts = WorkspacesSession.of(session);
        return new ActivationListener(
                session,
                new InvitationParts(parts).candidates(),
                new InvitationParts(parts).signIns(),
                new InvitedAddress(session, new InvitationParts(parts).links(), parts.clock()),
                new LoginActivation(session, job -> new InvitationParts(WorkspacesSession.of(job)).activate()),
                parts.clock());
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "workspaces-logins";
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to start.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
