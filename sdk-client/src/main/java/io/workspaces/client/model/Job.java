package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk invitation.
 *
 * @param id an opaque id
 * @param state the current state
 * @param dryRun whether it has only been checked; false once it is run
 * @param onError what it does if rows have errors
 * @param mode whether it changes people who are members already
 * @param onMissing what an update does with rows that find no member
 * @param name what people call it: its own name, that of its file, or when the file came
 * @param fileName the name of the uploaded file
 * @param createdAt when it was uploaded
 * @param createdBy who uploaded it
 * @param finishedAt when it ended
 * @param rows the progress
 * @param mails the delivery of its emails
 * @param membershipsPending the number of changed members whose memberships in Keycloak have still to follow
 * @param roles the number of rows by role
 * @param groups the names of the groups in its rows
 * @param ignoredColumns the titles of columns that were not read, the first of them
 * @param effects the effects of running it on roles
 * @param plan confirms the effects
 * @param error why the whole job failed
 */
public record Job(
        String id,
        JobState state,
        boolean dryRun,
        OnError onError,
        JobMode mode,
        OnMissing onMissing,
        String name,
        @Nullable String fileName,
        @Nullable Instant createdAt,
        Creator createdBy,
        @Nullable Instant finishedAt,
        @Nullable JobRows rows,
        @Nullable JobMails mails,
        long membershipsPending,
        Map<String, Long> roles,
        List<String> groups,
        List<String> ignoredColumns,
        @Nullable Effects effects,
        @Nullable String plan,
        @Nullable JobError error) {
    /**
     * Tells whether the state no longer changes by itself.
     *
     * @return true for checked, done, cancelled and failed
     */
    public boolean ended() {
        return state.ended();
    }
}
