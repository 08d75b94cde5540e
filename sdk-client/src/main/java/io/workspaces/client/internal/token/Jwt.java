package io.workspaces.client.internal.token;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signed token, taken apart; nothing in it is to be believed before {@link Verifier} has said so. */
public final class Jwt {
    private static final int LONGEST = 64 * 1024;

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
        this.claims = Json.read(payload, Claims.class);
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /** Nothing for an opaque token. */
    public static Optional<Jwt> parse(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getUrlDecoder();
        try {
            Header header = Json.read(base64.decode(token.substring(0, first)), Header.class);
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

    /** The claim about a workspace, by alias or id, if the token carries one that says everything. */
    public Optional<WorkspaceClaim> workspace(String aliasOrId) {
        return workspaces().entrySet().stream()
                .filter(entry -> entry.getKey().equals(aliasOrId)
                        || aliasOrId.equals(entry.getValue().id()))
                .findFirst()
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

    /** Whether the token was made for the audience. */
    public boolean isFor(String audience) {
        Object aud = claims.aud();
        return audience.equals(aud) || (aud instanceof List<?> several && several.contains(audience));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
