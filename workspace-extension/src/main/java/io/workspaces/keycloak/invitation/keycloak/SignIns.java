package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.activation.Assertion;
import io.workspaces.keycloak.invitation.activation.IdentityProvider;
import io.workspaces.keycloak.invitation.activation.SignIn;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.keycloak.RealmAccounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.events.Details;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

/** Sign-ins as Keycloak's sessions tell of them. */
public final class SignIns {
    private final KeycloakSession session;

    public SignIns(KeycloakSession session) {
        this.session = session;
    }

    /**
     * @param userSession null where the login makes none
     * @param providerOfLogin the provider that this very login came through, or null
     */
    public SignIn of(
            UserModel user,
            @Nullable UserSessionModel userSession,
            @Nullable String providerOfLogin,
            @Nullable AcceptedLink link) {
        String alias = providerOfLogin != null ? providerOfLogin : note(userSession, Details.IDENTITY_PROVIDER);
        return new SignIn(
                RealmAccounts.account(user),
                alias == null ? null : provider(alias),
                alias == null ? null : assertion(note(userSession, OIDCIdentityProvider.FEDERATED_ID_TOKEN)),
                () -> identities(user),
                link);
    }

    private static @Nullable String note(@Nullable UserSessionModel userSession, String name) {
        return userSession == null ? null : userSession.getNote(name);
    }

    private List<IdentityProvider> identities(UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(session.getContext().getRealm(), user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .map(this::provider)
                .toList();
    }

    private IdentityProvider provider(String alias) {
        IdentityProviderModel model = session.identityProviders().getByAlias(alias);
        return model == null ? IdentityProvider.gone(alias) : provider(model);
    }

    static IdentityProvider provider(IdentityProviderModel model) {
        return new IdentityProvider(
                model.getAlias(),
                model.isEnabled(),
                Boolean.TRUE.equals(model.isTrustEmail()),
                model.getOrganizationId());
    }

    /** The broker has validated the token already; one that cannot be read, such as a JWE, says nothing. */
    private static @Nullable Assertion assertion(@Nullable String idToken) {
        if (idToken == null) {
            return null;
        }
        try {
            IDToken token = new JWSInput(idToken).readJsonContent(IDToken.class);
            String email = token.getEmail();
            return new Assertion(
                    email == null ? null : EmailAddress.find(email).orElse(null), token.getEmailVerified());
        } catch (JWSInputException unreadable) {
            return new Assertion(null, null);
        }
    }
}
