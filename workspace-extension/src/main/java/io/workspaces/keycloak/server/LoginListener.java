package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.keycloak.ActivationListener;
import io.workspaces.keycloak.invitation.keycloak.InvitedAddress;
import io.workspaces.keycloak.invitation.keycloak.LoginActivation;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Hears of every login in every realm, without being named in a realm's event settings. */
public final class LoginListener implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        Composition parts = Composition.of(session);
        return new ActivationListener(
                session,
                new InvitationParts(parts).candidates(),
                new InvitationParts(parts).signIns(),
                new InvitedAddress(session, new InvitationParts(parts).links(), parts.clock()),
                new LoginActivation(session, job -> new InvitationParts(Composition.of(job)).activate()),
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
