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

/** Works out which ways in a visitor has. */
final class Reception {
    private final KeycloakSession session;
    private final InvitedAccounts accounts;
    private final SetUps setUps;
    private final Ownership ownership;

    Reception(KeycloakSession session, InvitedAccounts accounts, SetUps setUps, Ownership ownership) {
        this.session = session;
        this.accounts = accounts;
        this.setUps = setUps;
        this.ownership = ownership;
    }

    WaysIn waysIn(Visit visit) {
        List<WaysIn.Provider> providers = providers(visit);
        if (visit.link().kind() == LinkKind.COPIED) {
            // The same for every address: whether there is an account is not looked at.
            return new WaysIn(true, false, false, new RealmMail(session).serves(), false, providers);
        }
        boolean setUp = accounts.find(visit.email()).isEmpty();
        return new WaysIn(
                !setUp, setUp, setUp && setUps.elsewhere(visit), false, !setUp && ownership.isTold(visit), providers);
    }

    private List<WaysIn.Provider> providers(Visit visit) {
        ProviderPolicy policy = visit.policy();
        boolean proved = visit.link().kind() == LinkKind.MAILED;
        return Stream.concat(named(visit), Stream.concat(own(visit), ofRealm()))
                .filter(model -> model.isEnabled() && !Boolean.TRUE.equals(model.isLinkOnly()))
                .filter(model -> admitted(policy, provider(model), proved))
                .map(model -> new WaysIn.Provider(model.getAlias(), name(model)))
                .distinct()
                .toList();
    }

    private static boolean admitted(ProviderPolicy policy, IdentityProvider provider, boolean proved) {
        return policy.allows(provider) || proved && policy.mayBeUsed(provider) && provider.organization() == null;
    }

    private Stream<IdentityProviderModel> named(Visit visit) {
        return visit.settings().identityProviders() == null
                ? Stream.empty()
                : visit.settings().identityProviders().stream()
                        .sorted()
                        .flatMap(alias ->
                                Stream.ofNullable(session.identityProviders().getByAlias(alias)));
    }

    private Stream<IdentityProviderModel> own(Visit visit) {
        return session.identityProviders()
                .getByOrganization(visit.workspace().id().organization(), null, null);
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
