package io.workspaces.client.internal.token;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signature algorithms of RFC 7518 and RFC 8037 with public keys. Algorithms with shared keys are deliberately
 * missing.
 */
enum Algorithm {
    RS256("RSA", "SHA256withRSA"),
    RS384("RSA", "SHA384withRSA"),
    RS512("RSA", "SHA512withRSA"),
    PS256("RSA", "SHA-256", 32),
    PS384("RSA", "SHA-384", 48),
    PS512("RSA", "SHA-512", 64),
    ES256("P-256", "SHA256withECDSAinP1363Format"),
    ES384("P-384", "SHA384withECDSAinP1363Format"),
    ES512("P-521", "SHA512withECDSAinP1363Format"),
    EdDSA("Ed25519", "Ed25519");

    private final String kind;
    private final String signature;
    private final String digest;
    private final int saltLength;

    Algorithm(String kind, String signature) {
        this(kind, signature, "", 0);
    }

    Algorithm(String kind, String digest, int saltLength) {
        this(kind, "RSASSA-PSS", digest, saltLength);
    }

    Algorithm(String kind, String signature, String digest, int saltLength) {
        this.kind = kind;
        this.signature = signature;
        this.digest = digest;
        this.saltLength = saltLength;
    }

    static Optional<Algorithm> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }

    /** Tells whether the algorithm supports a kind of key: {@code RSA} or a curve. */
    boolean supports(String kindOfKey) {
        return kind.equals(kindOfKey);
    }

    boolean verify(PublicKey key, byte[] signed, byte[] given) throws GeneralSecurityException {
        if (kind.startsWith("P-") && hasZeroHalf(given)) {
            return false;
        }
        Signature verifier = Signature.getInstance(signature);
        if (saltLength > 0) {
            MGF1ParameterSpec mask = new MGF1ParameterSpec(digest);
            verifier.setParameter(new PSSParameterSpec(digest, "MGF1", mask, saltLength, 1));
        }
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(given);
    }

    /** JDKs before 17.0.3 accept a signature of zeros for any text (CVE-2022-21449). */
    private static boolean hasZeroHalf(byte[] signature) {
        int half = signature.length / 2;
        return isZero(signature, 0, half) || isZero(signature, half, signature.length);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
