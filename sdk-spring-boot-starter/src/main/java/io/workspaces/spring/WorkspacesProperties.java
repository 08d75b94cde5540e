package io.workspaces.spring;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties of the SDK.
 *
 * @param realm URL of the realm, such as https://id.example.com/realms/acme. Defaults to the issuer of the OAuth2
 *     resource server.
 * @param adminRealm URL of the realm in Keycloak's admin API, if it is on another host than the realm itself.
 * @param workspace Alias or id of the workspace for requests that name none in their path.
 * @param clientId Id of the client whose service account administers workspaces and reads server metadata.
 * @param clientSecret Secret of that client.
 * @param audience Audience that access tokens must be for. Without it, any access token of the realm is accepted.
 * @param issuer Issuer that tokens name, if it differs from the realm's URL.
 * @param trustClaims Whether a verified token's claim provides role, groups and permissions without a request.
 * @param cacheFor How long a user is cached.
 * @param staleIfError How much longer a stale user is returned while the server cannot be reached, at most 60
 *     seconds.
 * @param timeout How long one attempt of a call may take.
 * @param deadline How long all attempts of a call may take together. Defaults to 10 seconds, or to the timeout if
 *     that is longer.
 * @param attempts How often a call is attempted, including the first time.
 * @param actions Actions of each resource type of the realm's own permission catalog, the strongest first.
 */
@ConfigurationProperties("workspaces")
public record WorkspacesProperties(
        @Nullable URI realm,
        @Nullable URI adminRealm,
        @Nullable String workspace,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String audience,
        @Nullable String issuer,
        @DefaultValue("true") boolean trustClaims,
        @DefaultValue("10s") Duration cacheFor,
        @DefaultValue("60s") Duration staleIfError,
        @DefaultValue("10s") Duration timeout,
        @Nullable Duration deadline,
        @DefaultValue("3") int attempts,
        @DefaultValue Map<String, List<String>> actions) {

    @Override
    public String toString() {
        return "WorkspacesProperties[" + realm + "]";
    }
}
