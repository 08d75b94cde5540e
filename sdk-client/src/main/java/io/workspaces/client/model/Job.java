package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk invitation.
 *
 * @param id an opaque id
 * @param stateText {@link #state()} as the server calls it
 * @param dryRun whether it has only been checked; false once it is run
 * @param onErrorText {@link #onError()} as the server calls it
 * @param modeText {@link #mode()} as the server calls it
 * @param onMissingText {@link #onMissing()} as the server calls it
 * @param name what people call it: its own name, that of its file, or when the file came
 * @param fileName the name of the uploaded file
 * @param createdAt when it was uploaded
 * @param createdBy who uploaded it
 * @param finishedAt when it ended
 * @param undoUntil until when it can be undone; null if it cannot
 * @param undoes the id of the job that this one takes back
 * @param action what it does to members, if there is no file
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
        String stateText,
        boolean dryRun,
        String onErrorText,
        String modeText,
        String onMissingText,
        String name,
        @Nullable String fileName,
        @Nullable Instant createdAt,
        Creator createdBy,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        @Nullable String undoes,
        @Nullable JobAction action,
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
        return state().ended();
    }

    /**
     * Returns the current state.
     *
     * @return the current state; {@link JobState#UNKNOWN} if this version of the SDK does not know it
     */
    public JobState state() {
        return JobState.of(stateText);
    }

    /**
     * Returns what it does if rows have errors.
     *
     * @return what it does if rows have errors; {@link OnError#UNKNOWN} if this version of the SDK does not know it
     */
    public OnError onError() {
        return OnError.of(onErrorText);
    }

    /**
     * Returns whether it changes people who are members already.
     *
     * @return whether it changes people who are members already; {@link JobMode#UNKNOWN} if this version of the SDK does not know it
     */
    public JobMode mode() {
        return JobMode.of(modeText);
    }

    /**
     * Returns what an update does with rows that find no member.
     *
     * @return what an update does with rows that find no member; {@link OnMissing#UNKNOWN} if this version of the SDK does not know it
     */
    public OnMissing onMissing() {
        return OnMissing.of(onMissingText);
    }
}
