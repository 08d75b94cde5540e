package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.invitation.keycloak.AddressVerificationTracker;
import io.workspaces.keycloak.server.wiring.InvitationParts;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Hears in every realm how the addresses of accounts come to be verified. */
public final class AddressListener implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AddressVerificationTracker(
                session, new InvitationParts(WorkspacesSession.of(session)).vouchers(), AddressListener::book);
    }

    private static AddressVerificationTracker.Book book(KeycloakSession session) {
        InvitationParts parts = new InvitationParts(WorkspacesSession.of(session));
        return new AddressVerificationTracker.Book(parts.unverified(), parts.vouchers());
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
        // Nothing is held.
    }
}
