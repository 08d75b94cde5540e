package io.workspaces.keycloak.theme;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.theme.DefaultThemeSelectorProvider;
import org.keycloak.theme.ThemeSelectorProvider;
import org.keycloak.theme.ThemeSelectorProviderFactory;

/**
 * Makes {@code workspaces} the admin theme of every realm that has not chosen one.
 * {@code --spi-theme-selector--workspaces--default-admin-theme=false} turns that off.
 */
public final class AdminThemeSelectorFactory implements ThemeSelectorProviderFactory {
    private static final String DEFAULT_ADMIN_THEME = "defaultAdminTheme";

    private boolean defaultAdminTheme = true;

    @Override
    public String getId() {
        return "workspaces";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope config) {
        defaultAdminTheme = config.getBoolean(DEFAULT_ADMIN_THEME, true);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public ThemeSelectorProvider create(KeycloakSession session) {
        return defaultAdminTheme ? new AdminThemeSelector(session) : new DefaultThemeSelectorProvider(session);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(DEFAULT_ADMIN_THEME)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .helpText("Whether realms without an admin theme of their own get the theme 'workspaces'.")
                .defaultValue(true)
                .add()
                .build();
    }

    @Override
    public void close() {}
}
