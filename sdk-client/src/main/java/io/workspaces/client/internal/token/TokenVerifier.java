package io.workspaces.client.internal.token;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an access token can be trusted without asking the server: it is signed with a published key of
 * the realm, issued by the realm, a user's access token, valid now, and not bound to a key that the sender would
 * have to prove. What cannot be decided here is for the server to decide.
 */
public final class TokenVerifier {
    /** What a token turns out to be. */
    public enum Verdict {
        TRUSTED,
        /** The server may still accept it. */
        UNKNOWN,
        /** It names a key of the realm, and is not signed with it. */
        FORGED
    }

    private static final System.Logger LOG = System.getLogger("io.workspaces.client");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:/%-]{1,200}");

    private final AtomicBoolean logged = new AtomicBoolean();
    private final JwksCache keys;
    private final String issuer;
    private final Clock clock;

    public TokenVerifier(JwksCache keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    public CompletableFuture<Verdict> verify(Jwt token) {
        Optional<Algorithm> algorithm = Algorithm.of(token.header().alg());
        @Nullable String keyId = token.header().kid();
        if (algorithm.isEmpty() || keyId == null || token.header().crit() != null || !hasValidClaims(token.claims())) {
            return CompletableFuture.completedFuture(Verdict.UNKNOWN);
        }
        return keys.find(keyId).thenApply(found -> found.filter(key -> key.supports(algorithm.get()))
                .map(key -> signedWith(key, algorithm.get(), token) ? Verdict.TRUSTED : Verdict.FORGED)
                .orElse(Verdict.UNKNOWN));
    }

    private boolean hasValidClaims(Claims claims) {
        long now = clock.millis() / 1000;
        if (!issuer.equals(claims.iss())) {
            logOtherIssuer(claims.iss());
        }
        return issuer.equals(claims.iss())
                && "Bearer".equals(claims.typ())
                && claims.sub() != null
                && claims.cnf() == null
                && claims.exp() != null
                && now < claims.exp()
                && (claims.nbf() == null || claims.nbf() <= now);
    }

    /** Once, as anybody can make up tokens. */
    private void logOtherIssuer(@Nullable String other) {
        if (other != null && ADDRESS.matcher(other).matches() && logged.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A token names the issuer {0}, not {1}. Such tokens are shown to the server, and their claims are"
                            + " not used. If the realm has two addresses, set the issuer",
                    other,
                    issuer);
        }
    }

    private static boolean signedWith(VerificationKey key, Algorithm algorithm, Jwt token) {
        try {
            return algorithm.verify(key.key(), token.signed(), token.signature());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
