package io.workspaces.keycloak.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins: after the entry with this sort key and id. A cursor is valid for one list only.
 *
 * @param list fingerprint of what defines the list: its kind, workspace, filters and order
 */
public record Cursor(String list, String key, String id) {
    /** Longer than any encoded cursor. */
    private static final int MAX_LENGTH = 4096;

    private static final String SEPARATOR = "\u0000";

    public String encode() {
        String text = list + SEPARATOR + key + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text the cursor as the request has it; null or empty for the first page
     * @throws WorkspacesException {@code cursor_invalid}, also if the cursor belongs to another list
     */
    public static @Nullable Cursor decode(@Nullable String text, String list) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 3 && parts[0].equals(list)) {
                return new Cursor(parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
        throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
    }
}
