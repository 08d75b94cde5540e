package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may read a metadata value. */
public enum Visibility {
    /** Apps that the member signs in to. */
    APP,
    /** Only servers with the scope {@code workspaces-server}. */
    SERVER,
    /** A visibility that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<Visibility> TEXTS = new Texts<>(values(), UNKNOWN, Visibility::text);

    /**
     * Returns the visibility with a text.
     *
     * @param text the text in the JSON
     * @return the visibility; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static Visibility of(@Nullable String text) {
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
