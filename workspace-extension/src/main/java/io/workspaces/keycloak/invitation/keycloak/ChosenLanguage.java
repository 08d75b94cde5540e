package io.workspaces.keycloak.invitation.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The language that was chosen on the page that sent the request. */
public final class ChosenLanguage {
    private ChosenLanguage() {}

    /** Adds the language to the next address. Otherwise the login goes on in the language of the browser. */
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
