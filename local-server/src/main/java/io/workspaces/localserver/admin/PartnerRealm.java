package io.workspaces.localserver.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A second realm that acts as an OpenID Connect identity provider for others. */
public record PartnerRealm(RealmApi realm) {
    private static final String CLIENT = "broker";
    private static final String SECRET = "broker-secret";

    /**
     * Adds this realm to {@code other} as an identity provider.
     *
     * @param trustEmail whether {@code other} takes its addresses for verified
     */
    public void offerTo(RealmApi other, String alias, boolean trustEmail) {
        realm.createClient(
                CLIENT + "-" + other.name() + "-" + alias,
                Map.of(
                        "secret",
                        SECRET,
                        "publicClient",
                        false,
                        "redirectUris",
                        List.of(other.base() + "/broker/" + alias + "/endpoint*")));
        other.create("/identity-provider/instances", representation(other, alias, trustEmail));
    }

    /** Ties an identity provider of {@code other} to one of its organizations. */
    public static void link(RealmApi other, String alias, String organizationId) {
        other.create("/organizations/" + organizationId + "/identity-providers", alias);
    }

    private Map<String, Object> representation(RealmApi other, String alias, boolean trustEmail) {
        String endpoints = realm.base() + "/protocol/openid-connect";
        Map<String, String> config = new LinkedHashMap<>();
        config.put("clientId", CLIENT + "-" + other.name() + "-" + alias);
        config.put("clientSecret", SECRET);
        config.put("clientAuthMethod", "client_secret_post");
        config.put("defaultScope", "openid email profile");
        config.put("issuer", realm.base().toString());
        config.put("authorizationUrl", endpoints + "/auth");
        config.put("tokenUrl", endpoints + "/token");
        config.put("userInfoUrl", endpoints + "/userinfo");
        config.put("jwksUrl", endpoints + "/certs");
        config.put("useJwksUrl", "true");
        config.put("validateSignature", "true");
        config.put("syncMode", "IMPORT");
        return Map.of(
                "alias",
                alias,
                "displayName",
                "Sign in with " + realm.name(),
                "providerId",
                "oidc",
                "enabled",
                true,
                "trustEmail",
                trustEmail,
                "config",
                config);
    }
}
