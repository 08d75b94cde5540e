package io.workspaces.client.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Issues the tokens of the fake realm, and knows their owners. */
final class FakeTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private record Holder(Optional<FakeMember> member, Instant until) {}

    private final TokenMint mint = new TokenMint();
    private final Map<String, Holder> holders = new HashMap<>();
    private final Clock clock;
    private final String issuer;
    private int count;

    FakeTokens(Clock clock, String issuer) {
        this.clock = clock;
        this.issuer = issuer;
    }

    void addTo(Routes routes) {
        String oidc = "realms/fake/protocol/openid-connect/";
        routes.on("GET", "realms/fake/.well-known/openid-configuration", (request, names) -> discovery());
        routes.on("GET", oidc + "certs", (request, names) -> mint.published());
        routes.on("POST", oidc + "token", (request, names) -> clientToken(request));
    }

    /** What a resource server needs to know of the realm. */
    private FakeResponse discovery() {
        String oidc = issuer + "/protocol/openid-connect/";
        return FakeResponse.ok(Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                oidc + "certs",
                "token_endpoint",
                oidc + "token",
                "authorization_endpoint",
                oidc + "auth",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    String mint(FakeMember member, boolean withClaims) {
        Map<String, Object> claims = claims(member.userId());
        claims.put("email", member.email);
        claims.put("given_name", Objects.toString(member.profile.firstName(), ""));
        claims.put("family_name", Objects.toString(member.profile.lastName(), ""));
        claims.put("name", member.fullName());
        if (!member.ssoUserInfo.isEmpty()) {
            claims.put("ssoUserInfo", member.ssoUserInfo);
        }
        if (withClaims) {
            claims.put(
                    "workspaces",
                    Map.of(member.workspace.alias(), FakeRights.of(member).claim(member)));
        }
        return remember(claims, Optional.of(member));
    }

    private Map<String, Object> claims(String subject) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("typ", "Bearer");
        claims.put("aud", List.of("account", "app"));
        claims.put("jti", "token-" + ++count);
        claims.put("exp", clock.instant().plus(LIFETIME).getEpochSecond());
        return claims;
    }

    private String remember(Map<String, Object> claims, Optional<FakeMember> member) {
        String token = mint.sign(claims);
        holders.put(token, new Holder(member, clock.instant().plus(LIFETIME)));
        return token;
    }

    private FakeResponse clientToken(FakeRequest request) {
        if (!"client_credentials".equals(FakeRequest.parameters(request.text()).get("grant_type"))) {
            return FakeResponse.json(400, Map.of("error", "unsupported_grant_type"));
        }
        Optional<String> client = request.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .filter(pair -> pair.endsWith(":" + FakeWorkspaces.CLIENT_SECRET));
        if (client.isEmpty()) {
            return FakeResponse.json(401, Map.of("error", "invalid_client", "error_description", "wrong secret"));
        }
        String token = remember(claims("service-account"), Optional.empty());
        return FakeResponse.ok(
                Map.of("access_token", token, "token_type", "Bearer", "expires_in", LIFETIME.toSeconds()));
    }

    void revoke(String token) {
        holders.remove(token);
    }

    /** Returns the member who owns the token; empty for a client's own token. */
    Optional<FakeMember> holder(String token) {
        Holder holder = holders.get(token);
        if (holder == null || !clock.instant().isBefore(holder.until())) {
            throw ProblemException.unauthorized();
        }
        return holder.member();
    }
}
