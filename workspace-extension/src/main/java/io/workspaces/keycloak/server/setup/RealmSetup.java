package io.workspaces.keycloak.server.setup;

import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Creates the client scopes and the console's client in every realm: at boot, when a realm is created or imported, and
 * when one is needed but missing. Changes that an admin has made to them stay. The scopes are never realm defaults.
 */
public final class RealmSetup implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(RealmSetup.class);
    private static final Map<String, String> SCOPES = Map.of(
            ClientScopes.APP, "Read the signed-in user's workspaces",
            ClientScopes.ADMIN, "Manage the workspaces that the signed-in user is an Admin of",
            ClientScopes.SELF, "Leave the signed-in user's workspaces",
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
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> ensure(SessionRealm.enter(session, realmId).orElseThrow()));
        } catch (ModelException another) {
            // Another node that starts at the same time has created them.
            LOG.debugf(another, "The client scopes of realm %s were created by another node", realmId);
        }
    }

    /** Creates again what an admin has deleted, and updates what has the former name of a renamed realm. */
    public static void restore(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        boolean whole = names(realm).containsAll(SCOPES.keySet()) && new ConsoleClient(realm).isWhole();
        if (!whole) {
            ensure(session.getKeycloakSessionFactory(), realm.getId());
        }
    }

    private static void ensure(RealmModel realm) {
        Set<String> present = names(realm);
        SCOPES.forEach((name, description) -> {
            if (!present.contains(name)) {
                addScope(realm, name, description);
            }
        });
        new ConsoleClient(realm).ensure();
    }

    private static Set<String> names(RealmModel realm) {
        return realm.getClientScopesStream().map(ClientScopeModel::getName).collect(Collectors.toSet());
    }

    private static void addScope(RealmModel realm, String name, String description) {
        ClientScopeModel scope = realm.addClientScope(name);
        scope.setDescription(description);
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDisplayOnConsentScreen(true);
        scope.setConsentScreenText(description);
        scope.setIncludeInTokenScope(true);
        if (name.equals(ClientScopes.APP)) {
            scope.addProtocolMapper(claimMapper());
        }
        ClientModel console = realm.getClientByClientId(ClientScopes.CONSOLE_CLIENT);
        if (ConsoleClient.SCOPES.contains(name) && console != null) {
            console.addClientScope(scope, true);
        }
    }

    /** Puts the claim into access tokens, where apps look for it, and into token introspection. */
    private static ProtocolMapperModel claimMapper() {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName("workspaces");
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(ClientScopes.MAPPER);
        mapper.setConfig(Map.of(
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_ID_TOKEN, "false",
                OIDCAttributeMapperHelper.INCLUDE_IN_USERINFO, "false",
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true"));
        return mapper;
    }
}
