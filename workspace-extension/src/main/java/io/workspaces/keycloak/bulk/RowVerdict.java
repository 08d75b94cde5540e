package io.workspaces.keycloak.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a row.
 *
 * @param row its number as a spreadsheet shows it
 * @param email normalized if it is an address, otherwise as it is written
 * @param code stable; null if there is nothing to say
 * @param message for people, never with a metadata value; cut after 1,000 characters
 * @param memberId the member whom the row has found or invited, or null
 * @param changes what an update changes in them
 * @param basis what an update's check has seen, or null
 */
public record RowVerdict(
        long row,
        String email,
        RowOutcome outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable String memberId,
        List<FieldChange> changes,
        @JsonIgnore @Nullable Basis basis) {
    /** A report keeps a message of each of its rows. */
    private static final int MAX_MESSAGE = 1_000;

    public RowVerdict {
        message = message == null ? null : FieldChange.cut(message, MAX_MESSAGE);
    }

    /** The address is in an earlier row of the file. */
    public static final String DUPLICATE = "duplicate_in_file";

    /** The file says that the person is Archived. */
    public static final String ARCHIVED = "archived_in_file";

    /** The job ended before the row's turn. */
    public static final String CANCELLED = "cancelled";

    /** The invitation brings a promotion. */
    public static final String PROMOTED = "promoted";

    /** A group makes the person leave other groups. */
    public static final String LEAVES_GROUPS = "leaves_groups";

    /** The name belongs to the account and stays. */
    public static final String NAME_KEPT = "name_kept";

    /** Nobody becomes Active by a file. */
    public static final String NOT_ACTIVATED = "not_activated";

    /** The row is about nobody here. */
    public static final String NOBODY = "nobody_found";

    /** Somebody whom a job has invited is no longer Invited, so that its undo leaves them. */
    public static final String JOINED = "no_longer_invited";

    /** A mail of the invitation has still to leave. */
    public static final String MAIL_QUEUED = "mail_queued";

    /** What an undo would bring back is no longer kept. */
    public static final String OLD_VALUES_GONE = "old_values_gone";

    /** Fields have changed since the job that is undone. */
    public static final String CHANGED_SINCE_JOB = "changed_since_job";

    /** A field no longer has the value that the check saw. */
    public static final String CHANGED = "changed_since_check";

    /**
     * What a change is based on.
     *
     * @param fingerprint of the values that the change replaces, and of the new ones
     * @param takesAdmin whether somebody would be an Active Admin no longer; such a row runs after all others
     */
    public record Basis(String fingerprint, boolean takesAdmin) {}

    /** About a row that changes no member. */
    RowVerdict(long row, String email, RowOutcome outcome, @Nullable String code, @Nullable String message) {
        this(row, email, outcome, code, message, null, List.of(), null);
    }

    RowVerdict done() {
        return new RowVerdict(row, email, outcome.done(), code, message, memberId, changes, null);
    }

    /** The same row with whom it is about. */
    RowVerdict about(String member) {
        return new RowVerdict(row, email, outcome, code, message, member, changes, basis);
    }

    RowVerdict skipped(@Nullable String newCode, @Nullable String newMessage) {
        return because(RowOutcome.SKIPPED, newCode, newMessage);
    }

    /** Whether the row would do the same to the same state of the member. */
    boolean isAs(RowVerdict earlier) {
        return outcome == earlier.outcome && Objects.equals(basis, earlier.basis);
    }

    /** The same row with another remark. */
    RowVerdict saying(String newCode, String newMessage) {
        return new RowVerdict(row, email, outcome, newCode, newMessage, memberId, changes, basis);
    }

    /** The same row with another end, in which it changes nothing. */
    RowVerdict because(RowOutcome newOutcome, @Nullable String newCode, @Nullable String newMessage) {
        return new RowVerdict(row, email, newOutcome, newCode, newMessage, memberId, List.of(), null);
    }

    RowVerdict failed() {
        return outcome == RowOutcome.FAILED ? this : because(RowOutcome.FAILED, code, message);
    }

    boolean planned() {
        return RowOutcome.PLANNED.contains(outcome);
    }

    boolean takesAdmin() {
        return basis != null && basis.takesAdmin();
    }

    RowVerdict givenUp() {
        return planned() ? skipped(CANCELLED, "The job ended before this row") : this;
    }
}
