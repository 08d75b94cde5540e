package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;

/**
 * Decides which pages may read the answers to apps, errors included: pages from the web origins of the client that the
 * token names. The headers are written to the response before anything else happens, so they are there whoever answers
 * in the end.
 */
public final class AppOrigins {
    /** Paths below a workspace. Other first segments are excluded, since they lead to pages that read cookies. */
    private static final String IN_WORKSPACE = "/(?!(admin|console|invitations)/)[^/]+";

    private static final Pattern PATH = Pattern.compile(".*/workspaces((" + IN_WORKSPACE + ")?/current-user(/.*)?|"
            + IN_WORKSPACE + "/members/[^/]+/app-metadata)");

    private final KeycloakSession session;
    private final KeycloakContext context;

    public AppOrigins(KeycloakSession session) {
        this.session = session;
        this.context = session.getContext();
    }

    /** Whether a page sent the request, and its path is one for apps. */
    public boolean applies() {
        return context.getRequestHeaders().getHeaderString(Cors.ORIGIN_HEADER) != null
                && PATH.matcher(context.getUri().getPath()).matches();
    }

    public boolean preflight() {
        return HttpMethod.OPTIONS.equals(context.getHttpRequest().getHttpMethod());
    }

    /**
     * As at Keycloak's userinfo endpoint (26.7, {@code UserInfoEndpoint}), any page may read that its token is invalid.
     * An expired or revoked token still names its client. Answers to valid tokens go only to the client that they were
     * issued to, since nobody else can put its name into a token.
     *
     * @throws WorkspacesException {@code forbidden} for a page of another origin
     */
    public void admit() {
        Cors cors = Cors.builder().auth().exposedHeaders("ETag", "Retry-After", "WWW-Authenticate", RequestId.HEADER);
        Optional<ClientModel> client = client();
        try {
            client.ifPresentOrElse(known -> cors.checkAllowedOrigins(session, known), cors::allowAllOrigins);
        } catch (ForbiddenException foreign) {
            throw WorkspacesException.of(
                    ErrorCode.FORBIDDEN, "The page's origin is not one of the web origins of the token's client");
        }
        cors.add();
    }

    private Optional<ClientModel> client() {
        try {
            AppAuthManager.AuthHeader header =
                    AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(context.getRequestHeaders());
            String issuedFor = header == null
                    ? null
                    : new JWSInput(header.getToken())
                            .readJsonContent(JsonWebToken.class)
                            .getIssuedFor();
            return Optional.ofNullable(issuedFor).map(context.getRealm()::getClientByClientId);
        } catch (JWSInputException | NotAuthorizedException unreadable) {
            return Optional.empty();
        }
    }
}
