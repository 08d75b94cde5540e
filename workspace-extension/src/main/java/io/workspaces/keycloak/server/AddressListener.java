package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.keycloak.AddressWatch;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Hears in every realm how the addresses of accounts come to be verified. */
public final class AddressListener implements EventListenerProviderFactory {
    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AddressWatch(
                session, new InvitationParts(Composition.of(session)).vouchers(), AddressListener::book);
    }

    private static AddressWatch.Book book(KeycloakSession session) {
        InvitationParts parts = new InvitationParts(Composition.of(session));
        return new AddressWatch.Book(parts.unverified(), parts.vouchers());
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
