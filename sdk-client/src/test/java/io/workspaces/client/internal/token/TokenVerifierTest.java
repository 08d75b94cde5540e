package io.workspaces.client.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.workspaces.client.internal.http.Backoff;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenVerifierTest {
    private static final String ISSUER = "https://id.example.org/realms/acme";
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();
    private static final KeyPair KEYS = rsa();

    private final Map<String, Object> jwk = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final HttpServer realm = start();

    private HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/certs", exchange -> {
                byte[] body = Json.write(Map.of("keys", List.of(jwk)));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void a_good_key_and_good_claims() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        jwk.putAll(Map.of("kty", "RSA", "kid", "1"));
        jwk.put("n", base64(key.getModulus().toByteArray()));
        jwk.put("e", base64(key.getPublicExponent().toByteArray()));
        claims.putAll(Map.of("iss", ISSUER, "sub", "ada", "typ", "Bearer", "exp", SECONDS + 60));
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        // use, key_ops, alg of the key, alg of the token; believed
        ",    ,            ,      RS256, true",
        "sig, ,            RS256, RS256, true",
        "sig, verify,      RS256, RS256, true",
        ",    sign verify, RS512, RS512, true",
        "enc, ,            RS256, RS256, false",
        "any, ,            ,      RS256, false",
        "sig, sign,        RS256, RS256, false",
        ",    encrypt,     ,      RS256, false",
        "sig, ,            RS512, RS256, false",
        "sig, ,            PS256, RS256, false",
        "sig, ,            RS256, RS384, false",
        "sig, ,            RSA-OAEP, RS256, false",
    })
    void what_a_key_says_of_its_use_binds(
            @Nullable String use,
            @Nullable String operations,
            @Nullable String algorithm,
            String signedBy,
            boolean trusted) {
        put(jwk, "use", use);
        put(jwk, "key_ops", operations == null ? null : List.of(operations.split(" ")));
        put(jwk, "alg", algorithm);

        assertThat(believed(token(signedBy, claims))).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        // as JSON; believed
        "exp, 1774951260,     true",
        "exp, 1774951260.5,   true",
        "exp, 1774951200,     false",
        "exp, '\"1774951260\"', false",
        "exp, '\"\"',           false",
        "exp, null,           false",
        "nbf, 1774951200,     true",
        "nbf, 1774951201,     false",
        "nbf, '\"1774951200\"', false",
        "iat, 1774951200,     true",
        "iat, '\"1774951200\"', false",
        "iat, true,           false",
        "iss, '[]',           false",
    })
    void times_are_numbers_and_tokens_have_an_end(String claim, String json, boolean trusted) {
        claims.put(claim, Json.read(wrap(json), Map.class).get("value"));

        assertThat(believed(token("RS256", claims))).isEqualTo(trusted);
    }

    private static byte[] wrap(String json) {
        return ("{\"value\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_token_without_an_end_is_not_believed() {
        claims.remove("exp");

        assertThat(believed(token("RS256", claims))).isFalse();
    }

    @Test
    void an_id_is_never_taken_for_the_alias_of_another_workspace() {
        String first = "0b0b0b0b-0000-4000-8000-000000000001";
        String second = "0b0b0b0b-0000-4000-8000-000000000002";
        claims.put("workspaces", Map.of(second, entry(first), "plain", entry(second), "lone", entry("three")));
        Jwt token = Jwt.parse(token("RS256", claims)).orElseThrow();

        assertThat(token.workspace(second)).map(WorkspaceClaim::alias).contains("plain");
        assertThat(token.workspace(first)).map(WorkspaceClaim::alias).contains(second);
        assertThat(token.workspace("plain")).map(WorkspaceClaim::id).contains(second);
        assertThat(token.workspace("three")).map(WorkspaceClaim::alias).contains("lone");

        claims.put("workspaces", Map.of(second, entry(first)));
        assertThat(Jwt.parse(token("RS256", claims)).orElseThrow().workspace(second))
                .isEmpty();
    }

    private static Map<String, Object> entry(String id) {
        return Map.of("id", id, "role", "Builder", "groups", List.of(), "permissions", List.of(), "access", Map.of());
    }

    @Test
    void a_token_that_names_a_key_and_is_not_signed_with_it_is_forged() {
        String token = token("RS256", claims);
        String other = token("RS256", Map.of("sub", "eve"));
        String forged = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(verdict(forged)).isEqualTo(TokenVerifier.Verdict.FORGED);
    }

    private boolean believed(String token) {
        TokenVerifier.Verdict verdict = verdict(token);
        assertThat(verdict).isNotEqualTo(TokenVerifier.Verdict.FORGED);
        return verdict == TokenVerifier.Verdict.TRUSTED;
    }

    private TokenVerifier.Verdict verdict(String token) {
        Transport transport = new Transport(
                HttpClient.newHttpClient(),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                new Backoff(1, Duration.ZERO, Duration.ZERO),
                time -> CompletableFuture.completedFuture(null),
                attempt -> {},
                Map::of);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        URI certs = URI.create("http://" + realm.getAddress().getAddress().getHostAddress() + ":"
                + realm.getAddress().getPort() + "/certs");
        Optional<Jwt> parsed = Jwt.parse(token);
        return parsed.map(jwt -> new TokenVerifier(new JwksCache(transport, certs, clock), ISSUER, clock)
                        .verify(jwt)
                        .join())
                .orElse(TokenVerifier.Verdict.UNKNOWN);
    }

    private static String token(String algorithm, Map<String, Object> claims) {
        String signed = base64(Json.write(Map.of("alg", algorithm, "kid", "1"))) + "." + base64(Json.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
