package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.invitation.keycloak.AddressVerificationTracker;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Listens in every realm to events that say how the addresses of accounts get verified. */
public final class AddressListener implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AddressVerificationTracker(
                session, WorkspacesSession.of(session).system().activation().vouchers(), AddressListener::book);
    }

    private static AddressVerificationTracker.Book book(KeycloakSession session) {
        ActivationModule activation = WorkspacesSession.of(session).system().activation();
        return new AddressVerificationTracker.Book(activation.unverified(), activation.vouchers());
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "workspaces-addresses";
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
        // Nothing to close.
    }
}
