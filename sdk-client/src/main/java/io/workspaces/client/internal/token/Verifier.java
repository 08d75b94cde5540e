package io.workspaces.client.internal.token;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Whether an access token can be believed without asking the server: signed by a published key of the
 * realm, issued by it, an access token of a user, valid now, and not bound to a key that its sender would
 * have to prove. A no is no refusal: the server may still know better.
 */
public final class Verifier {
    private final PublishedKeys keys;
    private final String issuer;
    private final Clock clock;

    public Verifier(PublishedKeys keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    public CompletableFuture<Boolean> believes(Jwt token) {
        Optional<Algorithm> algorithm = Algorithm.of(token.header().alg());
        @Nullable String keyId = token.header().kid();
        if (algorithm.isEmpty() || keyId == null || token.header().crit() != null || !plausible(token.claims())) {
            return CompletableFuture.completedFuture(false);
        }
        return keys.find(keyId).thenApply(key -> key.isPresent() && signedWith(key.get(), algorithm.get(), token));
    }

    private boolean plausible(Claims claims) {
        long now = clock.millis() / 1000;
        return issuer.equals(claims.iss())
                && "Bearer".equals(claims.typ())
                && claims.sub() != null
                && claims.cnf() == null
                && claims.exp() != null
                && now < claims.exp()
                && (claims.nbf() == null || claims.nbf() <= now);
    }

    private static boolean signedWith(VerificationKey key, Algorithm algorithm, Jwt token) {
        try {
            return key.takes(algorithm) && algorithm.verify(key.key(), token.signed(), token.signature());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
