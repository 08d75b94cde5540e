package io.workspaces.spring;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the SDK.
 *
 * @param realm Address of the realm, such as https://id.example.com/realms/acme. Without it, the issuer of the OAuth2 resource server.
 * @param adminRealm Address of the realm in Keycloak's admin API, where it is not on the realm's own host.
 * @param workspace Alias or id of the workspace of requests that name none in their path.
 * @param clientId Client that administers workspaces or reads server-side metadata as itself.
 * @param clientSecret Secret of that client.
 * @param audience Audience that access tokens must have been made for. Without it, any token of the realm is taken.
 * @param issuer Issuer that tokens name, where it is not the realm's address.
 * @param trustClaims Whether the claim of a verified token answers for role, groups and permissions without a call.
 * @param cacheFor How long an answer of the server is good without asking again.
 * @param staleIfError How long after that an old answer serves while the server cannot be reached, at most 60 seconds.
 * @param timeout How long one attempt of a call may take.
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
        @DefaultValue Map<String, List<String>> actions) {

    @Override
    public String toString() {
        return "WorkspacesProperties[" + realm + "]";
    }
}
