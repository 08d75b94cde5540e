package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.WorkspacesException;

/**
 * The name of a value: 1 to 64 letters of any script, digits, spaces, {@code _}, {@code .} and {@code -}, in NFC,
 * neither beginning nor ending with a space. Upper and lower case are different.
 */
public record MetadataKey(String name) implements Comparable<MetadataKey> {
    /** Longest name, in characters as people count them (Unicode code points). */
    public static final int MAX_LENGTH = 64;

    public MetadataKey {
        if (!valid(name)) {
            throw new IllegalArgumentException("not a metadata key");
        }
    }

    /**
     * Parses a name that a person typed.
     *
     * @throws WorkspacesException {@code invalid_request} with a violation at {@code field}
     */
    public static MetadataKey parse(String text, String field) {
        String name = Nfc.isBeyond(text, 2 * MAX_LENGTH) ? "" : Nfc.of(text);
        if (!valid(name)) {
            throw WorkspacesException.violation(
                    field,
                    "metadata_key_invalid",
                    "is not a metadata key: 1 to " + MAX_LENGTH
                            + " letters, digits, inner spaces, '_', '.' or '-' are allowed");
        }
        return new MetadataKey(name);
    }

    private static boolean valid(String name) {
        return !name.isEmpty()
                && name.length() <= 2 * MAX_LENGTH
                && name.codePointCount(0, name.length()) <= MAX_LENGTH
                && Nfc.is(name)
                && !isMark(name.codePointAt(0))
                && !name.startsWith(" ")
                && !name.endsWith(" ")
                && allowed(name);
    }

    private static boolean allowed(String name) {
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (!allowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(int c) {
        return Character.isLetter(c) || Character.isDigit(c) || isMark(c) || " _.-".indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public int compareTo(MetadataKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
