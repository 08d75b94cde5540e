package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a link: 256 random bits. Only its hash may be stored or logged. */
public final class LinkToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret;

    private LinkToken(String secret) {
        this.secret = secret;
    }

    public static LinkToken mint() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token in a link, or nothing if the text cannot be one. */
    public static Optional<LinkToken> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal. */
    public String hash() {
        return Sha256.hex(secret);
    }

    /** The token in clear, for the link itself and nothing else. */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "LinkToken[***]";
    }
}
