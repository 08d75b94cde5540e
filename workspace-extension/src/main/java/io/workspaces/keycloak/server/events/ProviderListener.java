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
            WorkspacesSession workspaces = WorkspacesSession.of(removed.getKeycloakSession());
            workspaces.enterRealm(realm);
            new ForgetProvider(
                            workspaces.system().workspaces().workspaces(),
                            workspaces.system().workspaces().records(),
                            workspaces.auditRows())
                    .forget(
                            SessionActors.asking(removed.getKeycloakSession()),
                            realm,
                            removed.getRemovedIdentityProvider().getAlias());
        }
    }
}
