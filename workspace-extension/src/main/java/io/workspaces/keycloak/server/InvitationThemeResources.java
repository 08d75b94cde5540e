package io.workspaces.keycloak.server;

import io.workspaces.keycloak.server.wiring.PlainFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.ThemeResourceProvider;
import org.keycloak.theme.ThemeResourceProviderFactory;

/**
 * Pages, mails and texts of invitations for every login and e-mail theme, which may override them.
 *
 * <p>Keycloak's own {@code theme-resources} is one folder for all jars, in which the first
 * {@code messages_en.properties} hides all others; ours lie in a folder of their own.
 */
public final class InvitationThemeResources extends PlainFactory<ThemeResourceProvider>
        implements ThemeResourceProviderFactory, ThemeResourceProvider {
    private static final String ROOT = "META-INF/workspaces/theme/";

    @Override
    public ThemeResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public @Nullable URL getTemplate(String name) {
        return loader().getResource(ROOT + "templates/" + name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        return null;
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        Properties messages = new Properties();
        try (InputStream file =
                loader().getResourceAsStream(ROOT + "messages/" + baseBundlename + "_" + locale + ".properties")) {
            if (file != null) {
                messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
        return messages;
    }

    private static ClassLoader loader() {
        return InvitationThemeResources.class.getClassLoader();
    }

    @Override
    public String getId() {
        return "workspaces";
    }
}
