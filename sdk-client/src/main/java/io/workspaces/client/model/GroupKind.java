package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Default role or custom group. */
public enum GroupKind {
    /** One of the three default roles. */
    ROLE,
    /** A custom group; {@code group} in the JSON of {@link Origin}. */
    CUSTOM,
    /** A kind that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<GroupKind> TEXTS = new Texts<>(values(), UNKNOWN, GroupKind::text);

    /**
     * Returns the kind with a text.
     *
     * @param text the text in the JSON
     * @return the kind; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static GroupKind of(@Nullable String text) {
        return "group".equals(text) ? CUSTOM : TEXTS.of(text);
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
