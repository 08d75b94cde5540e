package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.util.TokenUtil;

/**
 * A caller with an access token of the realm whose session is still active.
 *
 * @param user the enabled account that the token belongs to
 * @param actor the user, and who impersonates them if anybody does
 */
public record BearerCaller(UserModel user, Actor actor, ClientModel client, AccessToken token) {
    /**
     * Reads and checks the Authorization header.
     *
     * @param scopes the client scopes of which the token must have been issued with one
     * @throws WorkspacesException {@code unauthorized} or {@code forbidden}
     */
    public static BearerCaller require(KeycloakSession session, String... scopes) {
        AuthenticationManager.AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (result == null || !isAccessToken(result.token())) {
            throw WorkspacesException.of(ErrorCode.UNAUTHORIZED);
        }
        if (Arrays.stream(scopes).noneMatch(scope -> hasScope(result.token(), scope))) {
            throw WorkspacesException.of(
                    ErrorCode.FORBIDDEN, "The token lacks the scope " + String.join(" or ", scopes));
        }
        return new BearerCaller(
                result.user(), SessionActors.ofRequest(session, result.user()), result.client(), result.token());
    }

    private static boolean isAccessToken(AccessToken token) {
        return TokenUtil.TOKEN_TYPE_BEARER.equalsIgnoreCase(token.getType());
    }

    private static boolean hasScope(AccessToken token, String scope) {
        return token.getScope() != null
                && Arrays.asList(token.getScope().split(" ")).contains(scope);
    }

    /** @throws WorkspacesException {@code forbidden} for a service account */
    public void requirePerson() {
        if (user.getServiceAccountClientLink() != null) {
            throw WorkspacesException.of(ErrorCode.FORBIDDEN, "The token does not belong to a person");
        }
    }

    /**
     * @throws WorkspacesException {@code forbidden} unless the caller is the service account of a confidential client
     */
    public void requireService() {
        boolean own = client.getId().equals(user.getServiceAccountClientLink());
        if (!own || client.isPublicClient()) {
            throw WorkspacesException.of(
                    ErrorCode.FORBIDDEN, "The token does not belong to a client's service account");
        }
    }
}
