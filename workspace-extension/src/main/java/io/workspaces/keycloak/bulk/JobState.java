package io.workspaces.keycloak.bulk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a job stands. */
public enum JobState {
    /** The file is still coming in; nobody sees the job. */
    RECEIVING,
    CHECKING,
    /** Every row is judged; somebody may run it. */
    CHECKED,
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** The states in which a node has to do something. */
    public static final Set<JobState> AT_WORK = Set.copyOf(EnumSet.of(CHECKING, QUEUED, RUNNING));

    /** The states that a job never leaves. */
    public static final Set<JobState> ENDED = Set.copyOf(EnumSet.of(DONE, CANCELLED, FAILED));

    /** The states in which nobody works on a job. */
    public static final Set<JobState> IDLE = Set.copyOf(EnumSet.of(CHECKED, DONE, CANCELLED, FAILED));

    public boolean ended() {
        return ENDED.contains(this);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
