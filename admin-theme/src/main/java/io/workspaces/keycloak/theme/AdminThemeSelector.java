package io.workspaces.keycloak.theme;

import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.DefaultThemeSelectorProvider;
import org.keycloak.theme.Theme;

/** Keycloak's own choice of themes, but for the admin console of a realm that names none. */
final class AdminThemeSelector extends DefaultThemeSelectorProvider {
    static final String THEME = "workspaces";

    AdminThemeSelector(KeycloakSession session) {
        super(session);
    }

    @Override
    public String getDefaultThemeName(Theme.Type type) {
        return type == Theme.Type.ADMIN ? THEME : super.getDefaultThemeName(type);
    }
}
