package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import io.workspaces.keycloak.workspace.ForgetProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Removes deleted identity providers from settings, in the transaction that deletes them. */
public final class ProviderListener implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
            String realm = removed.getRealm().getId();
            WorkspacesSession parts = WorkspacesSession.of(removed.getKeycloakSession());
            parts.enterRealm(realm);
            new ForgetProvider(
                            parts.system().workspaces().workspaces(),
                            parts.system().workspaces().records(),
                            parts.auditRows())
                    .forget(
                            SessionActors.asking(removed.getKeycloakSession()),
                            realm,
                            removed.getRemovedIdentityProvider().getAlias());
        }
    }
}
