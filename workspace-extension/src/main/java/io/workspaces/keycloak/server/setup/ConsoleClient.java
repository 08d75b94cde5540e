package io.workspaces.keycloak.server.setup;

import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The client of the console for workspace Admins. */
record ConsoleClient(RealmModel realm) {
    /** The scopes of its tokens. */
    static final Set<String> SCOPES = Set.of(ClientScopes.ADMIN, ClientScopes.SELF);

    private static final String REALMS = "/realms/";
    private static final String PAGE = "/workspaces/console";

    /** Whether the client exists, with the address of the realm's current name or one that an admin chose. */
    boolean isWhole() {
        ClientModel client = realm.getClientByClientId(ClientScopes.CONSOLE_CLIENT);
        return client != null && !isOfFormerName(client.getBaseUrl());
    }

    void ensure() {
        ClientModel client = realm.getClientByClientId(ClientScopes.CONSOLE_CLIENT);
        if (client == null) {
            create();
        } else if (isOfFormerName(client.getBaseUrl())) {
            move(client, client.getBaseUrl());
        }
    }

    private String page() {
        return REALMS + realm.getName() + PAGE;
    }

    private boolean isOfFormerName(String address) {
        return address != null && address.startsWith(REALMS) && address.endsWith(PAGE) && !address.equals(page());
    }

    /**
     * Moves the client to the realm's current name. Keycloak does the same for its own clients when a realm is renamed,
     * but sends no event about it.
     */
    private void move(ClientModel client, String former) {
        client.setBaseUrl(page());
        client.setRedirectUris(client.getRedirectUris().stream()
                .map(uri -> uri.startsWith(former) ? page() + uri.substring(former.length()) : uri)
                .collect(Collectors.toSet()));
    }

    private void create() {
        ClientModel client = KeycloakModelUtils.createPublicClient(realm, ClientScopes.CONSOLE_CLIENT);
        client.setEnabled(true);
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setName("Workspaces");
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(page());
        // Else the account console lists it only for people who are signed in to it.
        client.setAlwaysDisplayInConsole(true);
        client.setRedirectUris(Set.of(page(), page() + "/*"));
        client.setWebOrigins(Set.of());
        client.setFullScopeAllowed(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        client.setAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, "+");
        realm.getDefaultClientScopesStream(true).forEach(scope -> client.addClientScope(scope, true));
        realm.getClientScopesStream()
                .filter(scope -> SCOPES.contains(scope.getName()))
                .forEach(scope -> client.addClientScope(scope, true));
    }
}
