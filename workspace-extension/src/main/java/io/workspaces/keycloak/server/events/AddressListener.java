package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.invitation.keycloak.AddressVerificationTracker;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Listens in every realm to events that say how the addresses of accounts get verified. */
public final class AddressListener extends PlainFactory<EventListenerProvider> implements EventListenerProviderFactory {
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
}
