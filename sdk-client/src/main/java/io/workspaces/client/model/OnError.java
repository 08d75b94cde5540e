package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a bulk invitation does if rows have errors. */
public enum OnError {
    /** Skips the rows with errors. */
    SKIP,
    /** Invites nobody. */
    ABORT,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<OnError> TEXTS = new Texts<>(values(), UNKNOWN, OnError::text);

    /**
     * Returns the way with a text.
     *
     * @param text the text in the JSON
     * @return the way; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static OnError of(@Nullable String text) {
        return TEXTS.of(text);
    }

    /**
     * Returns the text in the JSON.
     *
     * @return the name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
