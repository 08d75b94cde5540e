package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.invitation.keycloak.ActivationListener;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.invitation.keycloak.InvitedAddress;
import io.workspaces.keycloak.invitation.keycloak.LoginActivation;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Listens to every login in every realm, even if the realm's event settings do not name it. */
public final class LoginListener extends PlainFactory<EventListenerProvider> implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        WorkspacesSession workspaces = WorkspacesSession.of(session);
        ActivationModule activation = workspaces.system().activation();
        return new ActivationListener(
                session,
                activation.candidates(),
                activation.signIns(),
                new InvitedAddress(session, workspaces.system().invitations().links(), workspaces.clock()),
                new LoginActivation(
                        session, job -> WorkspacesSession.of(job).system().activation()),
                workspaces.clock());
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "workspaces-logins";
    }
}
