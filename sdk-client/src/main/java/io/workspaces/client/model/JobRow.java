package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one row of the file.
 *
 * @param row the line of the row, counted from 1 for the header as in a spreadsheet
 * @param email the email address in the row
 * @param outcomeText {@link #outcome()} as the server calls it
 * @param code the reason, a stable code
 * @param message the reason, in English
 * @param memberId the id of the member that the row has found or invited
 * @param changes what an update changes in the member
 */
public record JobRow(
        long row,
        @Nullable String email,
        String outcomeText,
        @Nullable String code,
        @Nullable String message,
        @Nullable String memberId,
        List<FieldChange> changes) {
    /**
     * Returns the result.
     *
     * @return the result; {@link RowOutcome#UNKNOWN} if this version of the SDK does not know it
     */
    public RowOutcome outcome() {
        return RowOutcome.of(outcomeText);
    }
}
