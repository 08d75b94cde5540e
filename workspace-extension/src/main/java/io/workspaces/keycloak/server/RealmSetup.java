package io.workspaces.keycloak.server;

import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Makes the client scopes and the console's client in every realm: at boot, when a realm is created or
 * imported. What an admin changed in them stays. Scopes are never realm defaults.
 */
final class RealmSetup implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(RealmSetup.class);
    private static final Map<String, String> SCOPES = Map.of(
            ClientScopes.APP, "Read the signed-in user's workspaces",
            ClientScopes.ADMIN, "Manage the workspaces that the signed-in user is an Admin of",
            ClientScopes.SERVER, "Read members' metadata for servers");

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmPostCreateEvent created) {
            ensure(created.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent started) {
            ensureAll(started.getFactory());
        }
    }

    private static void ensureAll(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList())
                .forEach(id -> ensure(factory, id));
    }

    private static void ensure(KeycloakSessionFactory factory, String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                session.getContext().setRealm(realm);
                ensure(realm);
            });
        } catch (ModelException another) {
            // Another node that starts at the same time has made them.
            LOG.debugf(another, "The client scopes of realm %s are made elsewhere", realmId);
        }
    }

    static void ensure(RealmModel realm) {
        Set<String> present = realm.getClientScopesStream()
                .map(ClientScopeModel::getName)
                .collect(java.util.stream.Collectors.toSet());
        SCOPES.forEach((name, description) -> {
            if (!present.contains(name)) {
                addScope(realm, name, description);
            }
        });
        if (realm.getClientByClientId(ClientScopes.CONSOLE_CLIENT) == null) {
            addConsole(realm);
        }
    }

    private static void addScope(RealmModel realm, String name, String description) {
        ClientScopeModel scope = realm.addClientScope(name);
        scope.setDescription(description);
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDisplayOnConsentScreen(true);
        scope.setConsentScreenText(description);
        scope.setIncludeInTokenScope(true);
        if (name.equals(ClientScopes.APP)) {
            scope.addProtocolMapper(WorkspacesClaimMapper.model());
        }
    }

    private static void addConsole(RealmModel realm) {
        String base = "/realms/" + realm.getName() + "/workspaces/console";
        ClientModel client = KeycloakModelUtils.createPublicClient(realm, ClientScopes.CONSOLE_CLIENT);
        client.setEnabled(true);
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setName("Workspaces");
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(base);
        client.setRedirectUris(Set.of(base, base + "/*"));
        client.setWebOrigins(Set.of());
        client.setFullScopeAllowed(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        client.setAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, "+");
        realm.getDefaultClientScopesStream(true).forEach(scope -> client.addClientScope(scope, true));
        realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(ClientScopes.ADMIN))
                .forEach(scope -> client.addClientScope(scope, true));
    }
}
