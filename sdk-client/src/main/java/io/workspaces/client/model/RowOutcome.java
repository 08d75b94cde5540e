package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a row of a bulk invitation. */
public enum RowOutcome {
    /** The person would be invited. */
    NEW,
    /** The person was invited. */
    INVITED,
    /** The member is updated, or would be. */
    UPDATED,
    /** The member is archived, or would be. */
    ARCHIVED,
    /** The member is unarchived, or would be. */
    UNARCHIVED,
    /** The member is deleted, or would be. */
    REMOVED,
    /** The invitation is sent again, or would be. */
    RESENT,
    /** The member is as the row says. */
    UNCHANGED,
    /** The row was skipped. */
    SKIPPED,
    /** The row has an error. */
    FAILED,
    /** An outcome that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<RowOutcome> TEXTS = new Texts<>(values(), UNKNOWN, RowOutcome::text);

    /**
     * Returns the outcome with a text.
     *
     * @param text the text in the JSON
     * @return the outcome; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static RowOutcome of(@Nullable String text) {
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
