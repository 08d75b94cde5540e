package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a row changes in one field of a member, for people: texts are cut after 1,000 characters, as groups of a member may
 * have 500 names.
 *
 * @param field such as {@code role}, or {@code metadata.} and a key
 * @param before null for metadata, whose values are told to nobody
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {
    static final String METADATA = "metadata.";

    private static final int MAX_TEXT = 1_000;

    public FieldChange {
        before = before == null ? null : cut(before, MAX_TEXT);
        after = after == null ? null : cut(after, MAX_TEXT);
    }

    /** The text with at most so many characters, never with half of one at its end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
