package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.LinkToken;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Builds links from the realm's frontend URL, else from the server's {@code hostname} option. If that is a bare name, the
 * links use HTTPS on its usual port, as behind a proxy. Only {@code start-dev} needs neither.
 */
public final class ConfiguredInvitationUrls implements InvitationUrls {
    private static final String FRONTEND_URL = "frontendUrl";
    private static final String CONSOLE = "realms/{realm}/workspaces/console";

    private final KeycloakSession session;
    private final Config.Scope hostname;

    public ConfiguredInvitationUrls(KeycloakSession session) {
        this.session = session;
        this.hostname = Config.scope("hostname", "v2");
    }

    @Override
    public Optional<URI> page(String realm, LinkToken token) {
        RealmModel model = session.realms().getRealm(realm);
        return base(model).map(base -> KeycloakUriBuilder.fromUri(base)
                .path("realms/{realm}/workspaces/invitations/{token}")
                .build(model.getName(), token.secret()));
    }

    /** The address of the console of the session's realm. */
    Optional<URI> console() {
        RealmModel realm = session.getContext().getRealm();
        return base(realm)
                .map(base -> KeycloakUriBuilder.fromUri(base).path(CONSOLE).build(realm.getName()));
    }

    /** The address of the console of the session's realm, for somebody whose browser shows a page of the server. */
    public static URI console(KeycloakSession session) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path(CONSOLE)
                .build(session.getContext().getRealm().getName());
    }

    private Optional<String> base(RealmModel realm) {
        String frontend = realm.getAttribute(FRONTEND_URL);
        if (frontend != null && !frontend.isBlank()) {
            return Optional.of(frontend);
        }
        String configured = hostname.get("hostname");
        if (configured != null && configured.startsWith("http")) {
            return Optional.of(configured);
        }
        if (Environment.isDevMode()) {
            return Optional.of("http://" + Objects.requireNonNullElse(configured, "localhost") + ":"
                    + server("http-port", "8080") + path());
        }
        return Optional.ofNullable(configured).map(name -> "https://" + name + path());
    }

    private String path() {
        String path = server("http-relative-path", "/");
        return path.startsWith("/") ? path : "/" + path;
    }

    private String server(String option, String fallback) {
        @Nullable String value = hostname.root().get(option);
        return value == null || value.isBlank() ? fallback : value;
    }
}
