package io.workspaces.keycloak.server;

import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.workspace.ForgetProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Hears of identity providers that are deleted, in the transaction that does it. */
final class ProviderListener implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
            String realm = removed.getRealm().getId();
            Composition parts = Composition.of(removed.getKeycloakSession());
            parts.enterRealm(realm);
            new ForgetProvider(parts.workspaces(), parts.workspaceRows(), parts.auditRows())
                    .forget(
                            SessionActors.asking(removed.getKeycloakSession()),
                            realm,
                            removed.getRemovedIdentityProvider().getAlias());
        }
    }
}
