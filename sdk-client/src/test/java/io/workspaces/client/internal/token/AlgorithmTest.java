package io.workspaces.client.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.client.internal.json.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmTest {
    private static final byte[] TEXT = "header.payload".getBytes(StandardCharsets.US_ASCII);

    @Test
    void an_es256_signature_of_rfc_7515_is_verified() throws GeneralSecurityException {
        verifyVector(
                "ES256",
                Map.of(
                        "kty", "EC",
                        "kid", "1",
                        "crv", "P-256",
                        "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                        "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
                "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
    }

    @Test
    void an_ed25519_signature_of_rfc_8037_is_verified() throws GeneralSecurityException {
        verifyVector(
                "EdDSA",
                Map.of(
                        "kty", "OKP",
                        "kid", "1",
                        "crv", "Ed25519",
                        "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
                "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }

    private static void verifyVector(String algorithm, Map<String, String> jwk, String jws)
            throws GeneralSecurityException {
        int dot = jws.lastIndexOf('.');
        byte[] signed = jws.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(jws.substring(dot + 1));
        assertOnlyThisText(Algorithm.of(algorithm).orElseThrow(), key(jwk), signed, signature);
    }

    @ParameterizedTest
    @CsvSource({"RS256,SHA256withRSA", "RS384,SHA384withRSA", "RS512,SHA512withRSA"})
    void rsa_signatures_are_verified(String name, String jca) throws GeneralSecurityException {
        KeyPair pair = rsa();
        Signature signature = Signature.getInstance(jca);
        assertOnlyThisText(Algorithm.of(name).orElseThrow(), key(rsaJwk(pair)), TEXT, sign(signature, pair));
    }

    @ParameterizedTest
    @CsvSource({"PS256,SHA-256,32", "PS384,SHA-384,48", "PS512,SHA-512,64"})
    void rsa_pss_signatures_are_verified(String name, String digest, int salt) throws GeneralSecurityException {
        KeyPair pair = rsa();
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, 1));
        assertOnlyThisText(Algorithm.of(name).orElseThrow(), key(rsaJwk(pair)), TEXT, sign(signature, pair));
    }

    @ParameterizedTest
    @CsvSource({"ES256,P-256,secp256r1,32", "ES384,P-384,secp384r1,48", "ES512,P-521,secp521r1,66"})
    void elliptic_signatures_are_verified_and_zeros_are_none(String name, String crv, String curve, int size)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey point = (ECPublicKey) pair.getPublic();
        VerificationKey key = key(Map.of(
                "kty",
                "EC",
                "kid",
                "1",
                "crv",
                crv,
                "x",
                base64(point.getW().getAffineX()),
                "y",
                base64(point.getW().getAffineY())));
        String jca = "SHA" + (size == 66 ? 512 : size * 8) + "withECDSAinP1363Format";
        Algorithm algorithm = Algorithm.of(name).orElseThrow();
        assertOnlyThisText(algorithm, key, TEXT, sign(Signature.getInstance(jca), pair));
        assertThat(algorithm.verify(key.key(), TEXT, new byte[2 * size])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "HS512", "rs256", "RSA1_5", ""})
    void other_algorithms_are_none(String name) {
        assertThat(Algorithm.of(name)).isEmpty();
    }

    @Test
    void a_key_is_taken_only_by_algorithms_of_its_kind() throws GeneralSecurityException {
        VerificationKey key = key(rsaJwk(rsa()));
        assertThat(Algorithm.RS256.supports(key.kind())).isTrue();
        assertThat(Algorithm.ES256.supports(key.kind())).isFalse();
        Map<String, String> encrypting = new LinkedHashMap<>(rsaJwk(rsa()));
        encrypting.put("use", "enc");
        assertThat(jwk(encrypting).verificationKey()).isEmpty();
        assertThat(jwk(Map.of("kid", "1", "kty", "oct", "k", "c2VjcmV0")).verificationKey())
                .isEmpty();
        assertThat(jwk(Map.of("kid", "1", "kty", "RSA", "n", "%")).verificationKey())
                .isEmpty();
    }

    private static void assertOnlyThisText(Algorithm algorithm, VerificationKey key, byte[] text, byte[] signature)
            throws GeneralSecurityException {
        assertThat(algorithm.supports(key.kind())).isTrue();
        assertThat(algorithm.verify(key.key(), text, signature)).isTrue();
        byte[] changed = text.clone();
        changed[0] ^= 1;
        assertThat(algorithm.verify(key.key(), changed, signature)).isFalse();
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static Map<String, String> rsaJwk(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Map.of("kty", "RSA", "kid", "1", "n", base64(key.getModulus()), "e", base64(key.getPublicExponent()));
    }

    private static byte[] sign(Signature signature, KeyPair pair) throws GeneralSecurityException {
        signature.initSign(pair.getPrivate());
        signature.update(TEXT);
        return signature.sign();
    }

    private static Jwk jwk(Map<String, String> members) {
        return Json.read(Json.write(members), Jwk.class);
    }

    private static VerificationKey key(Map<String, String> members) {
        return jwk(members).verificationKey().orElseThrow();
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }
}
