package io.workspaces.keycloak.api;

import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.server.setup.ClientScopes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.keycloak.urls.UrlType;
import org.keycloak.utils.SecureContextResolver;

/** Renders the console of workspace Admins from a template of the admin theme, which is a separate jar. */
final class ConsolePage {
    private static final String THEME = "workspaces";
    private static final String TEMPLATE = "workspaces-console.ftl";

    private final ApiHost host;
    private final KeycloakSession session;

    ConsolePage(ApiHost host) {
        this.host = host;
        this.session = host.session();
    }

    /** @throws WorkspacesException {@code not_found} if the theme's jar is not installed */
    Response render() {
        try {
            Theme theme = session.theme().getTheme(THEME, Theme.Type.ADMIN);
            if (theme == null || theme.getTemplate(TEMPLATE) == null) {
                throw WorkspacesException.notFound();
            }
            host.restoreRealm();
            String page = session.getProvider(FreeMarkerProvider.class).processTemplate(attributes(), TEMPLATE, theme);
            return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (IOException | FreeMarkerException e) {
            throw new IllegalStateException("the console page cannot be rendered", e);
        }
    }

    /** The attributes of the template, with the same names as in Keycloak's AdminConsole (26.7). */
    private Map<String, Object> attributes() {
        var base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        String resources = Urls.themeRoot(base).getPath();
        Map<String, Object> attributes = new HashMap<>();
        RealmModel realm = session.getContext().getRealm();
        attributes.put("realm", realm.getName());
        attributes.put("displayName", shown(realm.getDisplayName(), realm.getName()));
        // The realm's logo, if it has one: the same that Keycloak's pages of sign-in show.
        attributes.put("displayNameHtml", shown(realm.getDisplayNameHtml(), ""));
        attributes.put("serverBaseUrl", base.toString().replaceFirst("/+$", ""));
        attributes.put("resourceUrl", resources + "/admin/" + THEME);
        attributes.put("resourceCommonUrl", resources + "/common/keycloak");
        attributes.put("clientId", ClientScopes.CONSOLE_CLIENT);
        attributes.put("isSecureContext", SecureContextResolver.isSecureContext(session));
        return attributes;
    }

    private static String shown(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
