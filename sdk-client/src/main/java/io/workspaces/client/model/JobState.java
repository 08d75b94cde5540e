package io.workspaces.client.model;

/** Where a bulk invitation stands. */
public enum JobState {
    /** The file is being judged. */
    CHECKING(false),
    /** Judged; can be run. */
    CHECKED(true),
    /** Waits for its turn. */
    QUEUED(false),
    /** Invites. */
    RUNNING(false),
    /** Everything was tried. */
    DONE(true),
    /** Stopped by somebody. */
    CANCELLED(true),
    /** Could not be done at all. */
    FAILED(true);

    private final boolean ended;

    JobState(boolean ended) {
        this.ended = ended;
    }

    /**
     * Whether it stays like this by itself.
     *
     * @return true for checked, done, cancelled and failed
     */
    public boolean ended() {
        return ended;
    }
}
