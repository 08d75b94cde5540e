package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk invitation, checking or running.
 *
 * @param id opaque
 * @param state where it stands
 * @param dryRun whether it was only checked; no longer once it is run
 * @param fileName as uploaded
 * @param createdAt when it was uploaded
 * @param finishedAt when it ended
 * @param rows how far it has come
 * @param mails how its mails fare
 * @param roles rows by role
 * @param groups names of the groups involved
 * @param effects what running it would do to roles
 * @param plan confirms the effects
 * @param error why it failed as a whole
 */
public record Job(
        String id,
        JobState state,
        boolean dryRun,
        @Nullable String fileName,
        @Nullable Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable JobRows rows,
        @Nullable JobMails mails,
        Map<String, Long> roles,
        List<String> groups,
        @Nullable Effects effects,
        @Nullable String plan,
        @Nullable JobError error) {
    /**
     * Whether the state will not change by itself any more.
     *
     * @return true for checked, done, cancelled and failed
     */
    public boolean ended() {
        return state.ended();
    }
}
