package io.workspaces.keycloak.invitation.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The language that was chosen on the page that sent the request. Keycloak's own pages keep it for the account. */
public final class ChosenLanguage {
    private ChosenLanguage() {}

    /** Has the next page in the same language: otherwise a login ends in the one of the browser. */
    public static UriBuilder passOn(KeycloakSession session, UriBuilder next) {
        RealmModel realm = session.getContext().getRealm();
        String language =
                session.getContext().getUri().getQueryParameters().getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
        boolean spoken = language != null
                && realm.isInternationalizationEnabled()
                && realm.getSupportedLocalesStream().anyMatch(language::equals);
        return spoken ? next.queryParam(LocaleSelectorProvider.KC_LOCALE_PARAM, language) : next;
    }
}
