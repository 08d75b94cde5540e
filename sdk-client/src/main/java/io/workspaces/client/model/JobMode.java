package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a job does with people who are members already. */
public enum JobMode {
    /** Skips them. */
    INVITE,
    /** Makes of them what the file says. */
    UPDATE,
    /** There is no file: the job takes back what another one did. */
    UNDO,
    /** There is no file: one thing is done to some members. */
    ACTION,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<JobMode> TEXTS = new Texts<>(values(), UNKNOWN, JobMode::text);

    /**
     * Returns the way with a text.
     *
     * @param text the text in the JSON
     * @return the way; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static JobMode of(@Nullable String text) {
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
