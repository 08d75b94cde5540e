package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.activation.IdentityProvider;
import io.workspaces.keycloak.invitation.activation.ProviderPolicy;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider.FetchMode;
import org.keycloak.models.KeycloakSession;

/** Decides how somebody with a link can sign in. */
final class SignInOptionsResolver {
    private final KeycloakSession session;
    private final InvitedAccounts accounts;
    private final AccountSetUps setUps;
    private final Ownership ownership;

    SignInOptionsResolver(
            KeycloakSession session, InvitedAccounts accounts, AccountSetUps setUps, Ownership ownership) {
        this.session = session;
        this.accounts = accounts;
        this.setUps = setUps;
        this.ownership = ownership;
    }

    SignInOptions signInOptions(OpenedInvitation opened) {
        List<SignInOptions.Provider> providers = providers(opened);
        if (opened.link().kind() == LinkKind.COPIED) {
            // The same for every address, without a look at whether there is an account.
            return new SignInOptions(true, false, false, new RealmMail(session).serves(), false, providers);
        }
        boolean setUp = accounts.find(opened.email()).isEmpty();
        return new SignInOptions(
                !setUp, setUp, setUp && setUps.elsewhere(opened), false, !setUp && ownership.isTold(opened), providers);
    }

    private List<SignInOptions.Provider> providers(OpenedInvitation opened) {
        ProviderPolicy policy = opened.policy();
        boolean proved = opened.link().kind() == LinkKind.MAILED;
        return Stream.concat(named(opened), Stream.concat(own(opened), ofRealm()))
                .filter(model -> model.isEnabled() && !Boolean.TRUE.equals(model.isLinkOnly()))
                .filter(model -> isAllowed(policy, provider(model), proved))
                .map(model -> new SignInOptions.Provider(model.getAlias(), name(model)))
                .distinct()
                .toList();
    }

    private static boolean isAllowed(ProviderPolicy policy, IdentityProvider provider, boolean proved) {
        return policy.allows(provider) || proved && policy.mayBeUsed(provider) && provider.organization() == null;
    }

    private Stream<IdentityProviderModel> named(OpenedInvitation opened) {
        return opened.settings().identityProviders() == null
                ? Stream.empty()
                : opened.settings().identityProviders().stream()
                        .sorted()
                        .flatMap(alias ->
                                Stream.ofNullable(session.identityProviders().getByAlias(alias)));
    }

    private Stream<IdentityProviderModel> own(OpenedInvitation opened) {
        return session.identityProviders()
                .getByOrganization(opened.workspace().id().organization(), null, null);
    }

    private Stream<IdentityProviderModel> ofRealm() {
        return session.identityProviders().getForLogin(FetchMode.REALM_ONLY, null);
    }

    private static IdentityProvider provider(IdentityProviderModel model) {
        return new IdentityProvider(
                model.getAlias(),
                model.isEnabled(),
                Boolean.TRUE.equals(model.isTrustEmail()),
                model.getOrganizationId());
    }

    private static String name(IdentityProviderModel model) {
        return model.getDisplayName() == null || model.getDisplayName().isBlank()
                ? model.getAlias()
                : model.getDisplayName();
    }
}
