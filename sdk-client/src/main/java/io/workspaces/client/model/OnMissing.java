package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an update does with rows that find no member. */
public enum OnMissing {
    /** Invites the people. */
    INVITE,
    /** Fails the rows. */
    FAIL,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<OnMissing> TEXTS = new Texts<>(values(), UNKNOWN, OnMissing::text);

    /**
     * Returns the way with a text.
     *
     * @param text the text in the JSON
     * @return the way; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static OnMissing of(@Nullable String text) {
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
