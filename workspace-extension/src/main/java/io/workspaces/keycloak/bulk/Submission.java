package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.invitation.RedirectTarget;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file, or whoever undoes a job, asks for.
 *
 * @param idempotencyKey the caller's name for this request, or null
 * @param confirm the plan of an earlier check of the same file, or null
 * @param name what people call the job, or null to go by the file
 */
public record Submission(
        boolean dryRun,
        OnError onError,
        @Nullable String fileName,
        @Nullable String idempotencyKey,
        @Nullable String confirm,
        Purpose purpose,
        @Nullable String name,
        FileOptions options) {
    /** Of a file that is read as it says itself, without a name of its own. */
    Submission(
            boolean dryRun,
            OnError onError,
            @Nullable String fileName,
            @Nullable String idempotencyKey,
            @Nullable String confirm,
            Purpose purpose) {
        this(dryRun, onError, fileName, idempotencyKey, confirm, purpose, null, FileOptions.NONE);
    }

    /**
     * What the file is for.
     *
     * @param onMissing counts in an update only
     * @param door the way by which the file came, or null if the job is older than such questions
     * @param target where people whom the job invites are led after joining
     */
    public record Purpose(
            JobMode mode,
            OnMissing onMissing,
            @Nullable Door door,
            RedirectTarget target,
            @Nullable Undo undo,
            @Nullable MemberAction action) {
        public static final Purpose INVITE = new Purpose(JobMode.INVITE, OnMissing.INVITE, null);

        public Purpose(JobMode mode, OnMissing onMissing, @Nullable Door door) {
            this(mode, onMissing, door, RedirectTarget.NONE, null, null);
        }

        boolean same(Purpose other) {
            return mode == other.mode
                    && onMissing == other.onMissing
                    && target.equals(other.target)
                    && Objects.equals(undo, other.undo)
                    && Objects.equals(action, other.action);
        }
    }

    /**
     * Which job is taken back.
     *
     * @param mails whether who becomes Invited again gets a mail
     */
    public record Undo(String jobId, boolean mails) {}

    /** Which rights the sender used, and has to have while the job runs. */
    public enum Door {
        /** A realm admin's. */
        REALM,
        /**
         * A realm admin's, and those to manage all accounts: the token of an app may have fewer than the person, and the job
         * must not see what the token may not.
         */
        REALM_ACCOUNTS,
        /** An Admin's of the workspace. */
        WORKSPACE;

        /** The one by which a request comes. */
        public static Door of(Authority caller) {
            if (!caller.realmAdmin()) {
                return WORKSPACE;
            }
            return caller.mayManageAccounts() ? REALM_ACCOUNTS : REALM;
        }
    }

    boolean updates() {
        return purpose.mode() != JobMode.INVITE;
    }

    public @Nullable Undo undo() {
        return purpose.undo();
    }

    public @Nullable MemberAction action() {
        return purpose.action();
    }

    /** Whether invitations that the job makes are mailed. */
    public boolean mails() {
        return purpose.undo() == null || purpose.undo().mails();
    }

    /** With this file name, unless it has one. */
    public Submission named(@Nullable String file) {
        return fileName == null
                ? new Submission(dryRun, onError, file, idempotencyKey, confirm, purpose, name, options)
                : this;
    }

    Submission called(String other) {
        return new Submission(dryRun, onError, fileName, idempotencyKey, confirm, purpose, other, options);
    }

    boolean asksTheSame(Submission other) {
        return dryRun == other.dryRun
                && onError == other.onError
                && purpose.same(other.purpose)
                && options.equals(other.options);
    }
}
