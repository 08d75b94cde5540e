package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel;

/**
 * Logins that an invitation begins. They use a client of Keycloak's own and end at our page, not at the app's redirect
 * URI: the app would get a code that it did not request, against its PKCE policy.
 */
public final class InvitationLogins {
    private final KeycloakSession session;
    private final RealmModel realm;

    public InvitationLogins(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Begins a login in the browser, and returns the address to redirect to.
     *
     * @param email the address to fill in, if people can sign in with it
     * @param provider the provider to go to at once, or null
     */
    public URI begin(AcceptedLink link, String email, @Nullable String provider) {
        AuthenticationSessionModel login = new AuthenticationSessionManager(session)
                .createAuthenticationSession(realm, true)
                .createAuthenticationSession(client());
        login.setAction(CommonClientSessionModel.Action.AUTHENTICATE.name());
        prepare(login, link);
        if (realm.isLoginWithEmailAllowed()) {
            login.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, email);
        }
        UriBuilder next = LoginActionsService.loginActionsBaseUrl(
                        session.getContext().getUri())
                .path(LoginActionsService.class, "authenticate")
                .queryParam(Constants.CLIENT_ID, login.getClient().getClientId())
                .queryParam(Constants.TAB_ID, login.getTabId());
        if (provider != null) {
            next.queryParam(AdapterConstants.KC_IDP_HINT, provider);
        }
        return ChosenLanguage.passOn(session, next).build(realm.getName());
    }

    /** Sets a login up so that it ends at our page and knows the link. */
    void prepare(AuthenticationSessionModel login, AcceptedLink link) {
        String end = base().path("done").build().toString();
        login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        login.setRedirectUri(end);
        login.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, end);
        login.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OAuth2Constants.CODE);
        // An organization in the scope would refuse realm-level providers of workspaces that have their own.
        login.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, OAuth2Constants.SCOPE_OPENID);
        login.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        AcceptedLinks.put(login, link);
    }

    /** The client of these logins: the account console's, unless the realm has disabled it. */
    ClientModel client() {
        ClientModel account = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        return account != null && account.isEnabled() ? account : realm.getClientByClientId("workspaces-console");
    }

    /** The address of the pages of invitations, as browsers use it. */
    public UriBuilder base() {
        return Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path(realm.getName())
                .path("workspaces/invitations");
    }
}
