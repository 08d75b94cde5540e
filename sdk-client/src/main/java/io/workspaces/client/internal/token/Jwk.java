package io.workspaces.client.internal.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published key (RFC 7517) of the realm's key set. {@code key_ops} is a collection, so that an absent one is null
 * instead of empty.
 */
record Jwk(
        @Nullable String kid,
        @Nullable String kty,
        @Nullable String use,
        @Nullable Collection<String> key_ops,
        @Nullable String alg,
        @Nullable String crv,
        @Nullable String n,
        @Nullable String e,
        @Nullable String x,
        @Nullable String y) {
    private static final Map<String, String> CURVES =
            Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");

    /** Empty for a key with another purpose, or of a kind that no algorithm here supports. */
    Optional<VerificationKey> verificationKey() {
        if (!isForSignatures() || kid == null || kty == null) {
            return Optional.empty();
        }
        try {
            return switch (kty) {
                case "RSA" -> rsa();
                case "EC" -> ec();
                case "OKP" -> ed25519();
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Checks {@code use} and {@code key_ops}, if they are given. */
    private boolean isForSignatures() {
        return (use == null || use.equals("sig")) && (key_ops == null || key_ops.contains("verify"));
    }

    private Optional<VerificationKey> rsa() throws GeneralSecurityException {
        RSAPublicKeySpec spec = new RSAPublicKeySpec(number(n), number(e));
        return key("RSA", KeyFactory.getInstance("RSA").generatePublic(spec));
    }

    private Optional<VerificationKey> ec() throws GeneralSecurityException {
        @Nullable String curve = crv == null ? null : CURVES.get(crv);
        if (curve == null) {
            return Optional.empty();
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        ECPoint point = new ECPoint(number(x), number(y));
        ECPublicKeySpec spec = new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class));
        return key(crv, KeyFactory.getInstance("EC").generatePublic(spec));
    }

    private Optional<VerificationKey> ed25519() throws GeneralSecurityException {
        if (!"Ed25519".equals(crv)) {
            return Optional.empty();
        }
        byte[] littleEndian = bytes(x);
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        boolean xIsOdd = bigEndian.length > 0 && bigEndian[0] < 0;
        if (xIsOdd) {
            bigEndian[0] &= 0x7f;
        }
        EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, bigEndian));
        EdECPublicKeySpec spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, point);
        return key(crv, KeyFactory.getInstance("Ed25519").generatePublic(spec));
    }

    private Optional<VerificationKey> key(@Nullable String kind, PublicKey key) {
        return kid == null || kind == null ? Optional.empty() : Optional.of(new VerificationKey(kid, kind, alg, key));
    }

    private static BigInteger number(@Nullable String base64) {
        return new BigInteger(1, bytes(base64));
    }

    private static byte[] bytes(@Nullable String base64) {
        if (base64 == null) {
            throw new IllegalArgumentException("a part of the key is missing");
        }
        return Base64.getUrlDecoder().decode(base64);
    }
}
