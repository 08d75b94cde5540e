package io.workspaces.client.internal.token;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parsed token. Do not trust anything in it before {@link TokenVerifier} does. */
public final class Jwt {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record Header(
            @Nullable String alg,
            @Nullable String kid,
            @Nullable Object crit) {}

    private record WorkspacesClaim(Map<String, ClaimEntry> workspaces) {}

    private final Header header;
    private final Claims claims;
    private final byte[] payload;
    private final byte[] signed;
    private final byte[] signature;

    private Jwt(Header header, byte[] payload, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = Json.readStrictly(payload, Claims.class);
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /** Parses a token. Empty for an opaque token. */
    public static Optional<Jwt> parse(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getUrlDecoder();
        try {
            Header header = Json.readStrictly(base64.decode(token.substring(0, first)), Header.class);
            byte[] payload = base64.decode(token.substring(first + 1, second));
            byte[] signature = base64.decode(token.substring(second + 1));
            byte[] signed = token.substring(0, second).getBytes(StandardCharsets.US_ASCII);
            return Optional.of(new Jwt(header, payload, signed, signature));
        } catch (IllegalArgumentException | UnreadableJson opaque) {
            return Optional.empty();
        }
    }

    Header header() {
        return header;
    }

    public Claims claims() {
        return claims;
    }

    /**
     * Returns the claim for a workspace, by id or else by alias, if the token carries a complete one. Text that
     * looks like an id is never taken as an alias: the server could find another workspace with that id, which the
     * token does not name.
     */
    public Optional<WorkspaceClaim> workspace(String idOrAlias) {
        Map<String, ClaimEntry> told = workspaces();
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        && idOrAlias.equals(entry.getValue().id()))
                .findFirst()
                .or(() -> told.entrySet().stream()
                        .filter(entry -> entry.getValue() != null
                                && entry.getKey().equals(idOrAlias)
                                && !ID.matcher(idOrAlias).matches())
                        .findFirst())
                .flatMap(entry -> entry.getValue().complete(entry.getKey()));
    }

    private Map<String, ClaimEntry> workspaces() {
        try {
            return Json.read(payload, WorkspacesClaim.class).workspaces();
        } catch (UnreadableJson anotherClaimOfThatName) {
            return Map.of();
        }
    }

    byte[] signed() {
        return signed;
    }

    byte[] signature() {
        return signature;
    }

    /** Tells whether the token is for the audience. */
    public boolean isFor(String audience) {
        Object aud = claims.aud();
        return audience.equals(aud) || (aud instanceof List<?> several && several.contains(audience));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
