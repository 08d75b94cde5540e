package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What is decided about a row.
 *
 * @param row its number as a spreadsheet shows it
 * @param email normalized if it is an address, otherwise as it is written
 * @param code stable; null if there is nothing to say
 * @param message for people, never with a metadata value
 */
public record RowVerdict(
        long row,
        String email,
        RowOutcome outcome,
        @Nullable String code,
        @Nullable String message) {
    /** The address is in an earlier row of the file. */
    public static final String DUPLICATE = "duplicate_in_file";

    /** The file says that the person is Archived. */
    public static final String ARCHIVED = "archived_in_file";

    /** The job ended before the row's turn. */
    public static final String CANCELLED = "cancelled";

    /** The invitation brings a promotion. */
    public static final String PROMOTED = "promoted";

    RowVerdict invited() {
        return new RowVerdict(row, email, RowOutcome.INVITED, code, message);
    }

    RowVerdict skipped(@Nullable String newCode, @Nullable String newMessage) {
        return new RowVerdict(row, email, RowOutcome.SKIPPED, newCode, newMessage);
    }

    RowVerdict givenUp() {
        return outcome == RowOutcome.NEW ? skipped(CANCELLED, "The job ended before this row") : this;
    }
}
