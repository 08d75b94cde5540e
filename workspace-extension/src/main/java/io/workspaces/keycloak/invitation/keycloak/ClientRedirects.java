package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.util.ResolveRelative;

/** The clients of the session's realm and the redirect URIs registered with them. */
public final class ClientRedirects {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_CLIENT_LENGTH = 255;

    private final KeycloakSession session;

    public ClientRedirects(KeycloakSession session) {
        this.session = session;
    }

    /** @throws WorkspacesException {@code invalid_request} if the realm has no such client or redirect URI */
    public RedirectTarget require(@Nullable String clientId, @Nullable String redirectUri) {
        if (clientId == null) {
            if (redirectUri != null) {
                throw WorkspacesException.violation("clientId", "missing", "is needed for a redirectUri");
            }
            return RedirectTarget.NONE;
        }
        ClientModel client = clientId.length() > MAX_CLIENT_LENGTH
                ? null
                : session.getContext().getRealm().getClientByClientId(clientId);
        if (client == null || !client.isEnabled()) {
            throw WorkspacesException.violation("clientId", "client_unknown", "is not a client of this realm");
        }
        if (redirectUri != null
                && (redirectUri.length() > MAX_LENGTH
                        || verified(client, redirectUri).isEmpty())) {
            throw WorkspacesException.violation(
                    "redirectUri", "redirect_uri_invalid", "is not a registered redirect URI of the client");
        }
        return new RedirectTarget(client.getId(), redirectUri);
    }

    /** Where to send somebody now: the client may have changed since the invitation. */
    public Optional<URI> address(@Nullable String client, @Nullable String redirectUri) {
        ClientModel model =
                client == null ? null : session.getContext().getRealm().getClientById(client);
        if (model == null || !model.isEnabled()) {
            return Optional.empty();
        }
        return redirectUri == null ? home(model) : verified(model, redirectUri);
    }

    private Optional<URI> home(ClientModel client) {
        return Optional.ofNullable(client.getBaseUrl())
                .filter(url -> !url.isBlank())
                .map(url -> URI.create(ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), url)));
    }

    private Optional<URI> verified(ClientModel client, String redirectUri) {
        return Optional.ofNullable(RedirectUtils.verifyRedirectUri(session, redirectUri, client))
                .map(URI::create);
    }
}
