package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The state of a bulk invitation. */
public enum JobState {
    /** The file is being checked. */
    CHECKING(false),
    /** The file was checked, and the job can be run. */
    CHECKED(true),
    /** The job waits for its turn. */
    QUEUED(false),
    /** People are being invited. */
    RUNNING(false),
    /** Every row has been processed. */
    DONE(true),
    /** Somebody canceled the job. */
    CANCELLED(true),
    /** The whole job failed. */
    FAILED(true),
    /** A state that this version of the SDK does not know, from a newer server. */
    UNKNOWN(false);

    private static final Texts<JobState> TEXTS = new Texts<>(values(), UNKNOWN, JobState::text);

    private final boolean ended;

    JobState(boolean ended) {
        this.ended = ended;
    }

    /**
     * Tells whether the state no longer changes by itself.
     *
     * @return true for checked, done, cancelled and failed
     */
    public boolean ended() {
        return ended;
    }

    /**
     * Returns the state with a text.
     *
     * @param text the text in the JSON
     * @return the state; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static JobState of(@Nullable String text) {
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
