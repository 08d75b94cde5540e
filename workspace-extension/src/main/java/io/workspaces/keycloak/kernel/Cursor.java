package io.workspaces.keycloak.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of a list begins: behind the entry with this sort key and id. It holds nothing
 * else, and is always combined with the guarded workspace and the filters of the request.
 */
public record Cursor(String sort, String key, String id) {
    /** More than any key and id take. */
    private static final int MAX_LENGTH = 4096;

    private static final String SEPARATOR = "\u0000";

    public String encode() {
        String text = sort + SEPARATOR + key + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws WorkspacesException {@code cursor_invalid}, also when it belongs to another sort order */
    public static Cursor decode(String text, String sort) {
        if (text.length() > MAX_LENGTH) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return new Cursor(parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
        throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
    }
}
