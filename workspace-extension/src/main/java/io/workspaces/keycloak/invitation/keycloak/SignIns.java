package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.invitation.activation.Assertion;
import io.workspaces.keycloak.invitation.activation.IdentityProvider;
import io.workspaces.keycloak.invitation.activation.KnownProviders;
import io.workspaces.keycloak.invitation.activation.SignIn;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.activation.UsedMeans;
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

/** Describes sign-ins from Keycloak's sessions. */
public final class SignIns {
    private static final String CLIENT = "clientId";

    private final KeycloakSession session;
    private final AddressVouchers vouchers;
    private final UnverifiedAccounts unverified;
    private final Links links;

    public SignIns(KeycloakSession session, AddressVouchers vouchers, UnverifiedAccounts unverified, Links links) {
        this.session = session;
        this.vouchers = vouchers;
        this.unverified = unverified;
        this.links = links;
    }

    /**
     * @param userSession null if the login makes none
     * @param providerOfLogin the provider that this login came through, or null
     */
    public SignIn of(
            UserModel user,
            @Nullable UserSessionModel userSession,
            @Nullable String providerOfLogin,
            @Nullable AcceptedLink link) {
        String alias = providerOfLogin != null ? providerOfLogin : note(userSession, Details.IDENTITY_PROVIDER);
        IdentityProviderModel model =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        return new SignIn(
                RealmAccounts.account(user),
                alias == null ? null : model == null ? IdentityProvider.gone(alias) : provider(model),
                model == null ? null : assertion(note(userSession, OIDCIdentityProvider.FEDERATED_ID_TOKEN), model),
                () -> new KnownProviders(identities(user), voucher(user, userSession)),
                link != null && alias == null && resumes(link, user) ? link.settingUp() : link,
                new SignInHistory(session, user, userSession, unverified),
                () -> used(user, userSession, alias));
    }

    /**
     * Whether this login resumes a set-up by a trusted link whose own login was not finished. Only with a password, and
     * only before the address is verified: until then nobody else can have got into the account.
     */
    private boolean resumes(AcceptedLink link, UserModel user) {
        return link.kind() == LinkKind.COPIED_TRUSTED
                && !user.isEmailVerified()
                && links.setUp(link.memberId(), link.generation())
                        .filter(user.getId()::equals)
                        .isPresent();
    }

    private UsedMeans used(UserModel user, @Nullable UserSessionModel userSession, @Nullable String alias) {
        return userSession == null
                ? UsedMeans.NONE
                : new UsedMeans(userSession.getId(), new UsedCredentials(session).of(user, userSession), alias);
    }

    private @Nullable IdentityProvider voucher(UserModel user, @Nullable UserSessionModel userSession) {
        EmailAddress address = RealmAccounts.account(user).email();
        return address == null || userSession != null && new MailedProof(session, user).proves(userSession)
                ? null
                : vouchers.find(user.getId())
                        .flatMap(word -> word.behind(address))
                        .map(this::provider)
                        .orElse(null);
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

    /**
     * What the ID token says. The broker has validated it already; a token that cannot be read, such as a JWE, says
     * nothing. If a later provider gives no token, such as SAML, the session still has that of the earlier provider.
     */
    static @Nullable Assertion assertion(@Nullable String idToken, IdentityProviderModel provider) {
        if (idToken == null || !provider.getConfig().containsKey(CLIENT)) {
            return null;
        }
        try {
            IDToken token = new JWSInput(idToken).readJsonContent(IDToken.class);
            if (!isOf(provider, token)) {
                return null;
            }
            String email = token.getEmail();
            return new Assertion(
                    email == null ? null : EmailAddress.find(email).orElse(null), token.getEmailVerified());
        } catch (JWSInputException unreadable) {
            return new Assertion(null, null);
        }
    }

    static boolean isOf(IdentityProviderModel provider, IDToken token) {
        return token.hasAudience(provider.getConfig().get(CLIENT));
    }
}
